using System.Text;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Infrastructure.Documents;

namespace LondonVRU.UnitTests.Plans;

/// <summary>The words that the tests of the import are written in.</summary>
internal static class Documents
{
    public static async Task<SourceDocument> Open(byte[] bytes, string fileName)
    {
        using var stream = new MemoryStream(bytes);
        return await new DocumentReader().ReadAsync(stream, fileName, CancellationToken.None);
    }

    public static async Task<ReadPlan> ReadPlan(byte[] bytes, string fileName) => PlanTableReader.Read(await Open(bytes, fileName));

    public static Task<ReadPlan> ReadText(string text, string fileName = "plan.txt") => ReadPlan(Encoding.UTF8.GetBytes(text), fileName);

    public static Task<ReadPlan> ReadShared(string name) => ReadPlan(File.ReadAllBytes(SharedData.Path(name)), Path.GetFileName(name));

    public static async Task<RuleBrokenException> Refused(string code, byte[] bytes, string fileName)
    {
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => ReadPlan(bytes, fileName));
        Assert.Equal(code, refusal.Code);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        return refusal;
    }
}
