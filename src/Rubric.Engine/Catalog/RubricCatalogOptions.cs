using System.Reflection;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Where a <see cref="RubricCatalog"/> finds its rubrics.</summary>
/// <remarks>Nothing is read before all sources are named. Not safe to share between threads.</remarks>
public sealed class RubricCatalogOptions
{
    internal List<RubricSource> Sources { get; } = [];

    /// <summary>Gets or sets how documents are read.</summary>
    /// <value><see cref="ReaderOptions.Default"/> unless said otherwise; the names of files are filled in.</value>
    public ReaderOptions Reader { get; set; } = ReaderOptions.Default;

    /// <summary>Gets or sets how evaluators work.</summary>
    /// <value><see cref="EvaluatorOptions.Default"/> unless said otherwise.</value>
    public EvaluatorOptions Evaluator { get; set; } = EvaluatorOptions.Default;

    /// <summary>Adds all rubrics in a folder and the folders in it; submissions among them are passed over.</summary>
    /// <param name="path">The folder, which has to exist.</param>
    /// <param name="searchPattern">Which files are looked at, such as <c>*.yaml</c> or <c>rubric.json</c>.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="searchPattern"/> is null.</exception>
    public RubricCatalogOptions AddDirectory(string path, string searchPattern = "*.yaml")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(searchPattern);
        Sources.Add(new DirectorySource(path, searchPattern));
        return this;
    }

    /// <summary>Adds a rubric in a file.</summary>
    /// <param name="path">The file, YAML or JSON.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public RubricCatalogOptions AddFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Sources.Add(new FileSource(path));
        return this;
    }

    /// <summary>Adds a rubric that is embedded in an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The full name of the manifest resource.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assembly"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The assembly has no such resource.</exception>
    public RubricCatalogOptions AddResource(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(name);
        string[] names = assembly.GetManifestResourceNames();
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The assembly '{assembly.GetName().Name}' has no resource '{name}'. It has: {string.Join(", ", names)}.", nameof(name));
        }
        Sources.Add(new ResourceSource(assembly, name));
        return this;
    }

    /// <summary>Adds a rubric that was made in code, or read elsewhere.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rubric"/> is null.</exception>
    public RubricCatalogOptions Add(RubricDefinition rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        Sources.Add(new DefinitionSource(rubric));
        return this;
    }
}
