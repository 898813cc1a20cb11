// Holds the JSON Schemas against every rubric and submission of the project, and against small mistakes in them.
// Usage: node check.mjs FOLDER, where FOLDER has what 'rubric schema' wrote, rubric.en.json and so on, and below results what 'rubric score --format json' wrote.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { CORE_SCHEMA, loadAll } from 'js-yaml';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const folder = process.argv[2];
let succeeded = 0;
let failed = 0;

const checks = {};
for (const kind of ['rubric', 'submission', 'result']) {
  for (const language of ['en', 'zh-Hans']) {
    const schema = JSON.parse(readFileSync(join(folder, `${kind}.${language}.json`), 'utf8'));
    // A key that draft-07 does not know, say a misspelt 'requierd', is an error.
    const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
    checks[`${kind}.${language}`] = ajv.compile(schema);
  }
}

function note(good, what) {
  if (good) {
    succeeded++;
  } else {
    failed++;
    console.log(`FAILED ${what}`);
  }
}

// Both languages have the same rules, and must give the same verdict.
function isValid(kind, document) {
  const verdicts = ['en', 'zh-Hans'].map(language => checks[`${kind}.${language}`](document));
  if (verdicts[0] !== verdicts[1]) {
    throw new Error(`The schemas of a ${kind} differ from language to language.`);
  }
  return verdicts[0];
}

function accepts(kind, document, name) {
  const good = isValid(kind, document);
  note(good, good ? name : `${name} is refused: ${JSON.stringify(checks[`${kind}.en`].errors.slice(-3))}`);
}

function refuses(kind, document, name) {
  note(!isValid(kind, document), `${name} is accepted`);
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true }).map(name => `${folder}/${name.replaceAll('\\', '/')}`).sort();
}

const load = text => loadAll(text, { schema: CORE_SCHEMA });
const read = file => load(readFileSync(join(root, file), 'utf8'));
const one = text => load(text)[0];

// Shipped rubrics, examples and conformance cases.
const rubrics = [];
const submissions = [];
for (const file of [...filesBelow('rubrics'), ...filesBelow('tests/Conformance/cases')]) {
  if (!file.endsWith('.yaml')) {
    continue;
  }
  read(file).forEach((document, i) => {
    const name = `${file}, document ${i + 1}`;
    if (document?.cases !== undefined) {
      // A case that the reader is to refuse may be refused by the schema too.
      const cases = document.cases.filter(c => c.expect?.status !== 'invalid');
      cases.flatMap(c => c.submissions ?? (c.submission ? [c.submission] : []))
        .forEach((submission, n) => submissions.push([submission, `${name}, submission ${n + 1}`]));
    } else if (document?.submission !== undefined || Array.isArray(document)) {
      submissions.push([document, name]);
    } else {
      rubrics.push([document, name]);
    }
  });
}
// The documents that the guide to the format shows.
const guide = readFileSync(join(root, 'docs/format.md'), 'utf8');
for (const [, text] of guide.matchAll(/^```yaml\n(.*?)^```$/gms)) {
  if (text.startsWith('rubric: 1')) {
    rubrics.push([one(text), `docs/format.md, '${text.split('\n')[1]}'`]);
  } else if (text.startsWith('submission: 1')) {
    submissions.push([one(text), 'a submission of docs/format.md']);
  }
}
rubrics.forEach(([document, name]) => accepts('rubric', document, name));
submissions.forEach(([document, name]) => accepts('submission', document, name));

// Every value is read as text, so the same documents may write every number and every yes or no in quotes.
function quoted(value) {
  if (Array.isArray(value)) {
    return value.map(quoted);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, quoted(part)]));
  }
  return value === null ? null : String(value);
}
rubrics.forEach(([document, name]) => accepts('rubric', quoted(document), `${name}, in quotes`));
submissions.forEach(([document, name]) => accepts('submission', quoted(document), `${name}, in quotes`));
note(rubrics.length > 20 && submissions.length > 20, `only ${rubrics.length} rubrics and ${submissions.length} submissions were found`);

// In every mapping whose keys the format knows, one after the other: each key misspelt, each value of another type, each value away.
const free = new Set(['dimensions', 'weights', 'scales', 'where', 'attributes', 'answers', 'facts', 'notes', 'awarded', 'by-count', 'title',
  'description', 'guidance', 'evidence', 'issuer', 'source', 'reason', 'unit']);
function* mappings(value, key) {
  if (Array.isArray(value)) {
    for (const item of value) {
      yield* mappings(item, Array.isArray(item) ? undefined : key === undefined ? undefined : `${key}[]`);
    }
  } else if (value !== null && typeof value === 'object') {
    if (!free.has(key)) {
      yield value;
    }
    for (const [name, part] of Object.entries(value)) {
      if (!(key === undefined && name === 'answers')) {
        yield* mappings(part, name);
      }
    }
  }
}
const mayBeEmpty = { rubric: ['score', 'yes-no', 'ratio'], submission: ['answers', 'facts', 'notes'] };
function spoil(kind, document, name) {
  for (const mapping of mappings(document)) {
    for (const key of Object.keys(mapping)) {
      const kept = Object.entries(mapping);
      const value = mapping[key];
      delete mapping[key];
      mapping[`${key}x`] = value;
      refuses(kind, document, `${name} with '${key}x'`);
      delete mapping[`${key}x`];
      mapping[key] = [[[]]];
      refuses(kind, document, `${name} with lists under '${key}'`);
      mapping[key] = null;
      note(isValid(kind, document) === mayBeEmpty[kind].includes(key), `${name} without a value for '${key}' is judged wrongly`);
      Object.keys(mapping).forEach(k => delete mapping[k]);
      kept.forEach(([k, v]) => { mapping[k] = v; });
    }
  }
}
const examples = rubrics.filter(([, name]) => name.startsWith('docs/format.md'));
examples.forEach(([document, name]) => spoil('rubric', document, name));
submissions.filter(([, name]) => name.endsWith('format.md')).forEach(([document]) => spoil('submission', document, 'the submission'));

// What stands below is cut out of, or put into, this rubric.
const head = 'rubric: 1\nid: a\nversion: "1"\ntitle: 表\n';
const leaf = 'indicators: [{ id: x, title: 甲, weight: 100 }]\n';
const scaled = scale => `${head}indicators: [{ id: x, title: 甲, weight: 100, scale: ${scale} }]\n`;
const when = condition => `${head}${leaf}overrides: [{ id: o, title: 规则, when: ${condition}, exclude: true }]\n`;

const good = {
  'the smallest rubric': head + leaf,
  'one indicator without a list': `${head}indicators: { id: x, title: 甲, weight: 100 }\n`,
  'numbers as texts': `${head}full-marks: "100"\nindicators: [{ id: 1.1, title: 2024, weight: "100" }]\n`,
  'a percentage as weight': `${head}weights: percent\nindicators: [{ id: x, title: 甲, weight: 100% }]\n`,
  'an informational leaf': `${head}indicators: [{ id: x, title: 甲, weight: 100 }, { id: y, title: 乙, informational: 是 }]\n`,
  'texts by language': `${head}${leaf}description: { zh-Hans: 说明, en: About }\n`,
  'a scale by name': scaled('yes-no'),
  'a scale without keys': scaled('{ score: , out-of: 5 }'),
  'a checklist by count': scaled('{ checklist: { items: [{ id: a, title: 甲 }], by-count: { 1: 100 } } }'),
  'nested conditions': when('[{ not: { any: [{ fact: f }, { at-least: 1, of: { indicator: total, min: 60% } }] } }]'),
  'a count': when('{ count: { each: level-1, tier: poor }, max: 1 }'),
};
Object.entries(good).forEach(([name, text]) => accepts('rubric', one(text), name));

const bad = {
  'no version of the format': (head + leaf).replace('rubric: 1\n', ''),
  'another version of the format': (head + leaf).replace('rubric: 1', 'rubric: 2'),
  'no id': (head + leaf).replace('id: a\n', ''),
  'no title': (head + leaf).replace('title: 表\n', ''),
  'no indicators': head,
  'an empty list of indicators': `${head}indicators: []\n`,
  'a text as list of indicators': `${head}indicators: 甲\n`,
  'an empty title': (head + leaf).replace('表', '""'),
  'an id with a space': (head + leaf).replace('id: x', 'id: x y'),
  'a reserved id': (head + leaf).replace('id: x', 'id: level-2'),
  'a weight of 0': (head + leaf).replace('weight: 100', 'weight: 0'),
  'a negative weight': (head + leaf).replace('weight: 100', 'weight: -5'),
  'a weight in words': (head + leaf).replace('weight: 100', 'weight: 一百'),
  'a weight with full-width digits': (head + leaf).replace('weight: 100', 'weight: １００'),
  'a weight of 31 digits': (head + leaf).replace('weight: 100', `weight: "${'1'.repeat(31)}"`),
  'a weight without a value': (head + leaf).replace('weight: 100', 'weight: '),
  'a weight on an informational leaf': (head + leaf).replace('weight: 100', 'weight: 100, informational: yes'),
  'no weight': (head + leaf).replace(', weight: 100', ''),
  'no weight on what is not informational': (head + leaf).replace('weight: 100', 'informational: no'),
  'a group with a scale': `${head}indicators: [{ id: x, title: 甲, weight: 100, scale: score, indicators: [{ id: y, title: 乙, weight: 100 }] }]\n`,
  'an unknown policy': `${head}${leaf}not-applicable: rescale\n`,
  'a date that is none': `${head}${leaf}effective: 2024年1月\n`,
  '29 decimal places': `${head}${leaf}rounding: { total: 29 }\n`,
  'a fact of type choice without values': `${head}${leaf}facts: [{ id: f, title: 事实, type: choice }]\n`,
  'a fact of type number with values': `${head}${leaf}facts: [{ id: f, title: 事实, type: number, values: [{ id: a, title: 甲 }] }]\n`,
  'an unknown kind of scale': scaled('points'),
  'two kinds of scale': scaled('{ score: , yes-no: }'),
  'no kind of scale': scaled('{ out-of: 5 }'),
  'an option that is called none': scaled('{ options: [{ id: none, title: 无, points: 0 }] }'),
  'an option without points': scaled('{ options: [{ id: a, title: 甲 }] }'),
  'a curve with three numbers': scaled('{ curve: { through: [[1, 2, 3]] } }'),
  'a count that is no number': scaled('{ checklist: { items: [{ id: a, title: 甲 }], by-count: { one: 100 } } }'),
  'a condition with two subjects': when('{ fact: f, indicator: x }'),
  'a condition without a subject': when('{ min: 60 }'),
  'a percentage of a fact': when('{ fact: f, min: 60% }'),
  'a dimension without a value': when('{ dimension: aspect, min: 60% }'),
  'an override without an effect': `${head}${leaf}overrides: [{ id: o, title: 规则, when: { fact: f } }]\n`,
  'an override with two effects': `${head}${leaf}overrides: [{ id: o, title: 规则, when: { fact: f }, total: 0, exclude: true }]\n`,
  'an override that does not exclude': `${head}${leaf}overrides: [{ id: o, title: 规则, when: { fact: f }, exclude: no }]\n`,
};
Object.entries(bad).forEach(([name, text]) => refuses('rubric', one(text), name));

const goodSheets = {
  'the smallest submission': 'submission: 1\n',
  'a list of submissions': '- { submission: 1, subject: a }\n- { submission: 1, subject: 7 }\n',
  'answers of all kinds': 'submission: 1\nanswers: { a: 1.5, b: 是, c: , d: [x, y], e: { late: 2 }, f: [{ actual: 1, target: 2 }], g: [], h: {}, i: true }\n',
  'answers, facts and notes without entries': 'submission: 1\nanswers:\nfacts:\nnotes:\n',
  'an award': 'submission: 1\nawarded: { a: { points: 8, reason: 复议, by: wang } }\n',
};
Object.entries(goodSheets).forEach(([name, text]) => accepts('submission', one(text), name));

const badSheets = {
  'no version of the format': 'subject: a\n',
  'a rubric': head + leaf,
  'a subject without id': 'submission: 1\nsubject: { title: 甲 }\n',
  'an evaluator without id and role': 'submission: 1\nby: {}\n',
  'a reference without id': 'submission: 1\nrubric: "@2024"\n',
  'an attribute called role': 'submission: 1\nattributes: { role: expert }\n',
  'an answer inside an answer': 'submission: 1\nanswers: { a: [[1]] }\n',
  'nothing inside an answer': 'submission: 1\nanswers: { a: [1, ~] }\n',
  'a list as answers': 'submission: 1\nanswers: [1, 2]\n',
  'a list as a fact': 'submission: 1\nfacts: { a: [1] }\n',
  'an award without a reason': 'submission: 1\nawarded: { a: { points: 8 } }\n',
  'an award without points': 'submission: 1\nawarded: { a: { reason: 复议 } }\n',
  'a negative award': 'submission: 1\nawarded: { a: { points: -8, reason: 复议 } }\n',
  'a phase without a value': 'submission: 1\nphase:\n',
};
Object.entries(badSheets).forEach(([name, text]) => refuses('submission', one(text), name));

// Results: all that ship with the rubrics, and in one of each kind each key misspelt, away, and of another type.
const results = readdirSync(join(folder, 'results')).sort().flatMap(file =>
  JSON.parse(readFileSync(join(folder, 'results', file), 'utf8')).map(result => [result, `results/${file}, ${result.subject}`]));
results.forEach(([result, name]) => accepts('result', result, name));
accepts('result', results.map(([result]) => result), 'all results as a list');
note(results.length > 100, `only ${results.length} results were found`);
const chosen = new Set(['attributes', 'indicators', 'dimensions', 'facts', 'title', 'rubricTitle', 'profileTitle', 'tierTitle', 'reason', 'answer', 'message']);
function* closed(value, key) {
  if (Array.isArray(value)) {
    for (const item of value) {
      yield* closed(item);
    }
  } else if (value !== null && typeof value === 'object') {
    if (!chosen.has(key)) {
      yield value;
    }
    for (const [name, part] of Object.entries(value)) {
      yield* closed(part, chosen.has(key) ? undefined : name);
    }
  }
}
function spoilResult(result, name) {
  for (const mapping of closed(result)) {
    for (const [key, value] of Object.entries(mapping)) {
      delete mapping[key];
      refuses('result', result, `${name} without '${key}'`);
      mapping[`${key}x`] = value;
      refuses('result', result, `${name} with '${key}x'`);
      delete mapping[`${key}x`];
      mapping[key] = 1.5;
      refuses('result', result, `${name} with 1.5 under '${key}'`);
      mapping[key] = value;
    }
  }
}
const kinds = new Set();
for (const [result, name] of results) {
  const kind = `${result.rubric} ${result.status} ${result.overrides}`;
  if (JSON.stringify(result).length < 100_000 && !kinds.has(kind)) {
    kinds.add(kind);
    spoilResult(result, name);
  }
}
note(kinds.size > 5, `only ${kinds.size} kinds of result were spoilt`);

console.log(`schemas: ${rubrics.length} rubrics, ${submissions.length} submissions and ${results.length} results were held against them`);
console.log(`  succeeded: ${succeeded}`);
console.log(`  failed: ${failed}`);
process.exitCode = failed === 0 ? 0 : 1;
