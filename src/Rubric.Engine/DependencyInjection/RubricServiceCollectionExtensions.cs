using Rubric.Engine;
using Rubric.Schema;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the rubrics of an application to its services.</summary>
public static class RubricServiceCollectionExtensions
{
    /// <summary>Reads rubrics and adds them as a <see cref="RubricCatalog"/>, one for the whole application.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Names the sources of the rubrics.</param>
    /// <returns>The same services.</returns>
    /// <remarks>Reads at once, so that an application with a broken rubric does not start, and tells everything that is wrong.
    /// A second call adds to the same catalog.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    /// <exception cref="RubricException">Something is wrong in any source.</exception>
    public static IServiceCollection AddRubricEngine(this IServiceCollection services, Action<RubricCatalogOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Select(s => s.IsKeyedService ? null : s.ImplementationInstance).OfType<RubricCatalog>().FirstOrDefault() is { } catalog)
        {
            catalog.Add(configure);
        }
        else
        {
            services.AddSingleton(RubricCatalog.Load(configure));
        }
        return services;
    }
}
