// Asks an editor's YAML language server about a rubric: it must complete keys and words, and explain a key in both languages.
// Usage: node language-server.mjs FOLDER, where FOLDER has what 'rubric schema' wrote: rubric.en.json and so on.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const program = fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));
const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
const reports = new Map();
let buffer = Buffer.alloc(0);
let lastId = 0;
let succeeded = 0;
let failed = 0;

const deadline = setTimeout(() => finish('the language server did not answer within 60 seconds'), 60_000);

function finish(problem) {
  clearTimeout(deadline);
  if (problem) {
    failed++;
    console.log(`FAILED ${problem}`);
  }
  server.kill();
  console.log(`language server:\n  succeeded: ${succeeded}\n  failed: ${failed}`);
  process.exit(failed === 0 ? 0 : 1);
}

function send(message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function request(method, params) {
  const id = ++lastId;
  send({ id, method, params });
  return new Promise(answer => waiting.set(id, answer));
}

function receive(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    reports.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method !== undefined && message.id !== undefined) {
    // The server asks for the settings of the editor, a list of them, or for something that needs no answer.
    send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result ?? message.error);
    waiting.delete(message.id);
  }
}

server.on('exit', () => finish('the language server ended'));
server.stdout.on('data', data => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const end = buffer.indexOf('\r\n\r\n');
    const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())[1]);
    if (!(buffer.length >= end + 4 + length)) {
      return;
    }
    const text = buffer.subarray(end + 4, end + 4 + length).toString();
    buffer = buffer.subarray(end + 4 + length);
    receive(JSON.parse(text));
  }
});

function open(name, text) {
  const uri = pathToFileURL(resolve(folder, name)).href;
  const found = new Promise(answer => reports.set(uri, answer));
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
  return { textDocument: { uri }, found };
}

function note(good, what) {
  if (good) {
    succeeded++;
  } else {
    failed++;
    console.log(`FAILED ${what}`);
  }
}

await request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { completion: {}, hover: {} } } });
send({ method: 'initialized', params: {} });
send({
  method: 'workspace/didChangeConfiguration',
  params: { settings: { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } }, http: {} } },
});

const rubric = (language, line) => [
  `# yaml-language-server: $schema=./rubric.${language}.json`,
  'rubric: 1',
  'id: a',
  'version: "1"',
  'title: 表',
  'indicators:',
  '  - id: x',
  '    title: 甲',
  `    ${line}`,
  '',
].join('\n');

async function complete(name, text, position) {
  const { textDocument } = open(name, text);
  const completion = await request('textDocument/completion', { textDocument, position });
  return completion?.items ?? completion ?? [];
}

for (const [language, weight] of [['en', 'How much it weighs'], ['zh-Hans', '权重']]) {
  const item = (await complete(`typed.${language}.yaml`, rubric(language, 'w'), { line: 8, character: 5 })).find(i => i.label === 'weight');
  note(JSON.stringify(item?.documentation ?? '').includes(weight), `${language}: 'weight' is not offered inside an indicator with '${weight}': ${JSON.stringify(item)}`);

  const { textDocument, found } = open(`whole.${language}.yaml`, rubric(language, 'weight: 100'));
  const hover = await request('textDocument/hover', { textDocument, position: { line: 8, character: 6 } });
  note(JSON.stringify(hover?.contents ?? '').includes(weight), `${language}: 'weight' is not explained with '${weight}': ${JSON.stringify(hover)}`);
  note((await found).length === 0, `${language}: a sound rubric is reported: ${JSON.stringify(await found)}`);

  const wrong = await open(`wrong.${language}.yaml`, rubric(language, `weight: 100\n    weigth: 100`)).found;
  note(wrong.some(d => d.range.start.line === 9 && d.message.includes('weigth')), `${language}: 'weigth' is not reported: ${JSON.stringify(wrong)}`);
}

const words = (await complete('scale.yaml', rubric('en', 'scale: '), { line: 8, character: 11 })).map(i => i.label);
note(words.join() === 'score,yes-no', `the scales that have a name only are not offered: ${words}`);
const keys = (await complete('condition.yaml', rubric('en', 'tiers:\n      - require:\n          dimension: a/b\n          m'), { line: 11, character: 11 })).map(i => i.label);
note(keys.join() === 'min,above,max,below,is', `not just the comparators are offered in a condition on a dimension: ${keys}`);
finish();
