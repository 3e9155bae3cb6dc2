using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Components;

/// <summary>What differs between two wordings of a plan, for people.</summary>
public static class ChangeWords
{
    /// <summary>"Added".</summary>
    public static string Name(LineChange change) => change switch
    {
        LineChange.Added => "Added",
        LineChange.Removed => "Removed",
        LineChange.Changed => "Changed",
        _ => "As it was",
    };

    /// <summary>"Lead agency".</summary>
    public static string Name(LineField field) => field switch
    {
        LineField.Number => "Number",
        LineField.Text => "Words",
        LineField.LeadAgency => "Lead agency",
        LineField.SuccessLooksLike => "What success looks like",
        LineField.KnownBy => "How it will be known",
        LineField.Cadence => "Rhythm",
        LineField.IsRestricted => "Who may see it",
        LineField.DoesNotApplyBecause => "Does not apply because",
        _ => field.ToString(),
    };

    /// <summary>A value for people; null is "nothing".</summary>
    public static string Value(LineField field, string? value) => ActionNames.Value(field.ToString(), value);

    /// <summary>"Two added, one removed and five changed"; "Nothing changed".</summary>
    public static string Count(int added, int removed, int changed)
    {
        List<string> parts = [];
        Add(added, "added");
        Add(removed, "removed");
        Add(changed, "changed");
        return parts.Count == 0 ? "Nothing changed" : Domain.Words.First(Domain.Words.List(parts));

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{Domain.Words.Number(count)} {what}");
            }
        }
    }
}
