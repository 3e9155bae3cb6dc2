using System.Reflection;
using System.Runtime.CompilerServices;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Infrastructure;

namespace LondonVRU.ArchitectureTests;

/// <summary>The projects, as assemblies and as files.</summary>
internal static class Sources
{
    public static readonly Assembly Domain = typeof(Id<>).Assembly;
    public static readonly Assembly Application = typeof(VruDbContext).Assembly;
    public static readonly Assembly Infrastructure = typeof(InfrastructureServices).Assembly;
    public static readonly Assembly Web = typeof(Web.Host).Assembly;

    public static readonly IReadOnlyList<Assembly> All = [Domain, Application, Infrastructure, Web];

    /// <summary>What was written by hand: neither the compiler's types, nor Razor's, nor migrations.</summary>
    public static IEnumerable<Type> Types(params IEnumerable<Assembly> assemblies) => assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type =>
        type.Namespace?.StartsWith("LondonVRU", StringComparison.Ordinal) == true
        && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    /// <summary>C# and Razor files of src and tests, migrations apart.</summary>
    public static IEnumerable<string> Files() => new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"));

    public static string Relative(string file) => Path.GetRelativePath(Root(), file).Replace('\\', '/');

    /// <summary>The type that stands in a file of its own, of one that stands within another.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
