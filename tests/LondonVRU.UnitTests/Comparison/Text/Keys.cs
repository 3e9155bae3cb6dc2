namespace LondonVRU.UnitTests.Comparison.Text;

internal static class Keys
{
    /// <summary>Keys in the order of their numbers.</summary>
    public static Guid Of(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
