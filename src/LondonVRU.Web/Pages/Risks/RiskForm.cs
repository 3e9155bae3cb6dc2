using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Pages.Risks;

/// <summary>A risk or an issue as it is typed.</summary>
public sealed class RiskForm
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one risk.</summary>
    public Id<Risk> Id { get; set; }

    public RiskKind? Kind { get; set; }

    public RiskLevel? Level { get; set; }

    public string? Words { get; set; }

    public string? Mitigation { get; set; }

    public Id<Theme>? ThemeId { get; set; }

    public Id<Person>? OwnerId { get; set; }

    public bool IsRestricted { get; set; }

    public static RiskForm Of(Id<Risk> id, RiskContent content) => new()
    {
        Id = id, Kind = content.Kind, Level = content.Level, Words = content.Words, Mitigation = content.Mitigation, ThemeId = content.ThemeId, OwnerId = content.OwnerId,
        IsRestricted = content.IsRestricted,
    };

    /// <summary>What nobody chose is what the validator refuses.</summary>
    public RiskContent Content() => new(Kind ?? (RiskKind)(-1), Level ?? (RiskLevel)(-1), Words ?? "", Mitigation, ThemeId, OwnerId, IsRestricted);
}
