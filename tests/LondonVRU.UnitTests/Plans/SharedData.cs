namespace LondonVRU.UnitTests.Plans;

/// <summary>Real inputs that may not be copied into the project: a folder <c>shared/data</c> beside it, which CI has.</summary>
internal static class SharedData
{
    public static readonly string? Root = FindRoot();

    public static string Path(string name) => System.IO.Path.Combine(Root ?? throw new InvalidOperationException("shared/data is absent."), name);

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A fact about the real inputs; skipped, saying so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Root is null)
        {
            Skip = "The real inputs are not here: no folder shared/data beside the repository.";
        }
    }
}
