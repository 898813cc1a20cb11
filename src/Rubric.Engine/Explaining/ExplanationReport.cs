namespace Rubric.Engine;

/// <summary>Tells an explanation section by section, the answer first.</summary>
internal static class ExplanationReport
{
    public static void Write(Explanation explanation, Page page)
    {
        var telling = new Telling(explanation, page);
        new AnswerSection(telling).Write();
        new OpenSection(telling).Write();
        new PathSection(telling).Write();
        new AccountSection(telling).Write();
        new LossSection(telling).Write();
        new TierSection(telling).Write();
        new OverrideSection(telling).Write();
        new DisagreementSection(telling).Write();
    }
}
