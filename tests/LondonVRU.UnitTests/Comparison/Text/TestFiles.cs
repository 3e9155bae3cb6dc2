using System.Runtime.CompilerServices;

namespace LondonVRU.UnitTests.Comparison.Text;

/// <summary>Files that stand beside their tests' source.</summary>
internal static class TestFiles
{
    public static string Beside(string name, [CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, name));
}
