namespace LondonVRU.Application.Plans.Workbook;

/// <summary>What of an action a table can bring: first what the plan says, then how it is going.</summary>
public enum ImportField
{
    Text,
    Lead,
    Owner,
    Partners,
    Start,
    End,
    Success,
    KnownBy,
    Weighting,
    Maturity,
    DoesNotApply,
    Status,
    Done,
    Next,
    Help,
}

/// <summary>Names of the fields, as the workbook heads its columns and the preview its changes.</summary>
public static class ImportFields
{
    public static IReadOnlyList<ImportField> All { get; } = Enum.GetValues<ImportField>();

    /// <summary>What the plan says, as against how it is going: changing it needs the right to edit the plan.</summary>
    public static bool IsContent(this ImportField field) => field < ImportField.Status;

    /// <summary>"Lead agency".</summary>
    public static string Name(this ImportField field) => field switch
    {
        ImportField.Text => "Action",
        ImportField.Lead => "Lead agency",
        ImportField.Owner => "Owner",
        ImportField.Partners => "Partners",
        ImportField.Start => "Start",
        ImportField.End => "End",
        ImportField.Success => "What success looks like",
        ImportField.KnownBy => "How it will be known",
        ImportField.Weighting => "Weighting",
        ImportField.Maturity => "Maturity",
        ImportField.DoesNotApply => "Does not apply because",
        ImportField.Status => "Status",
        ImportField.Done => "What was done",
        ImportField.Next => "What is next",
        _ => "Help wanted",
    };
}
