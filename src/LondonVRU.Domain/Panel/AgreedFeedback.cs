using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Panel;

/// <summary>What the panel has agreed to say of one theme, before it is sent: London's own until an answer takes it over.</summary>
public sealed class AgreedFeedback : ITenantOwned, IRecorded
{
    private AgreedFeedback()
    {
    }

    public Id<AgreedFeedback> Id { get; private init; }

    public Id<Submission> SubmissionId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    /// <summary>Empty for nothing.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The theme has to change before the plan is accepted.</summary>
    public bool WantsChanges { get; private set; }

    /// <summary>Raised by every change; the token that two officers meet at.</summary>
    public int Version { get; private set; }

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => SubmissionId.Value;

    public static AgreedFeedback On(Submission submission, Id<Theme> theme) => new() { Id = Id<AgreedFeedback>.New(), SubmissionId = submission.Id, ThemeId = theme };

    /// <param name="last">London's latest answer to the submission.</param>
    /// <param name="version">That was read; 0 where there was nothing yet.</param>
    /// <exception cref="RuleBrokenException">The plan is not open to the panel, or a change is wanted without a reason.</exception>
    /// <exception cref="StaleException">Somebody wrote it since.</exception>
    public void Write(AnswerKind? last, string? words, bool wantsChanges, int version)
    {
        PanelNote.RequireInPanel(last);
        if (wantsChanges && string.IsNullOrWhiteSpace(words))
        {
            throw new RuleBrokenException("answer.theme-reason", "Say of each theme that has to change why, so that the borough knows what to do.");
        }

        if (version != Version)
        {
            throw new StaleException(Version);
        }

        Words = (words ?? "").Trim();
        WantsChanges = wantsChanges;
        Version++;
    }

    public ThemeWords ToThemeWords() => new(ThemeId, Words, WantsChanges);
}
