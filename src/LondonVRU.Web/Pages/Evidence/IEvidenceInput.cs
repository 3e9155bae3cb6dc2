namespace LondonVRU.Web.Pages.Evidence;

/// <summary>A page with the fields of a piece of evidence.</summary>
public interface IEvidenceInput
{
    EvidenceForm Input { get; }

    string? NameHint { get; }

    /// <summary>It is kept with a restricted action.</summary>
    bool OfRestricted { get; }
}
