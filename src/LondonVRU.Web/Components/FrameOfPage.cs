namespace LondonVRU.Web.Components;

/// <summary>The frame of the page that is being shown. A sample until tenants and sign-in are there.</summary>
internal sealed class FrameOfPage
{
    private readonly Frame sample = new(
        "Borough",
        "Lewisham",
        ["lewisham"],
        "Coordinator, Lewisham Council",
        [new("Home", "/", IsCurrent: true), new("My actions", "/my-actions", Count: 2, CountMeaning: "to update")],
        IsDemonstration: true,
        "/");

    public ValueTask<Frame> GetAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return ValueTask.FromResult(sample);
    }
}
