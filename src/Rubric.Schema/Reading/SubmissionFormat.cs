namespace Rubric.Schema;

/// <summary>In what form submissions are written.</summary>
public enum SubmissionFormat
{
    /// <summary>A table if the name of the file ends with <c>.csv</c>, else YAML or JSON.</summary>
    Auto,

    /// <summary>YAML or JSON.</summary>
    Yaml,

    /// <summary>A table of comma-separated values.</summary>
    Csv,
}
