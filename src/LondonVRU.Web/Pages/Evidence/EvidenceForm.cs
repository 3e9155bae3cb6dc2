using LondonVRU.Application.Evidence;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>What is typed of a piece of evidence.</summary>
public sealed class EvidenceForm
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public DateOnly? Date { get; set; }

    public bool IsRestricted { get; set; }

    public bool IsShared { get; set; }

    public EvidenceWords Words() => new(Name, Description, Date, IsRestricted, IsShared);

    /// <summary>The field behind a refusal; null if it is about the file.</summary>
    public static string? FieldOf(string code) => code switch
    {
        "evidence.no-name" => "Input.Name",
        "evidence.restricted-shared" => "Input.IsShared",
        "evidence.closed" or "evidence.deleted" or "evidence.store-down" => "",
        _ => null,
    };
}
