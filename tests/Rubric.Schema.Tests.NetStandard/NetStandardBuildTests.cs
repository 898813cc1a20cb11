using System.Reflection;
using System.Runtime.Versioning;

namespace Rubric.Schema.Tests;

public sealed class NetStandardBuildTests
{
    [Theory]
    [InlineData("Rubric.Schema")]
    public void These_tests_run_over_the_netstandard_build(string library)
    {
        TargetFrameworkAttribute? target = Assembly.Load(library).GetCustomAttribute<TargetFrameworkAttribute>();

        Assert.Equal(".NETStandard,Version=v2.0", target?.FrameworkName);
    }
}
