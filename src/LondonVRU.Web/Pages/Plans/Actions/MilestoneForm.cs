using LondonVRU.Application.Plans;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>A milestone as it is typed.</summary>
public sealed class MilestoneForm
{
    public string? Text { get; set; }

    public string? Due { get; set; }

    public MilestoneWords Words() => new(ActionForm.Clean(Text), ActionForm.Clean(Due));
}
