using System.CommandLine;

namespace Rubric.Tool;

/// <summary>A command with a page of help of its own below what the command-line library writes.</summary>
internal sealed class ToolCommand(string name, string description, string notes) : Command(name, description)
{
    /// <summary>Examples and exit codes.</summary>
    public string Notes => notes;
}
