namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>A field that two people changed at once.</summary>
/// <param name="Name">Of the form's property.</param>
/// <param name="By">Who saved theirs; null if the record does not say.</param>
/// <param name="At">UTC; null likewise.</param>
public sealed record EditClash(string Name, string Label, string? Yours, string? Theirs, string? By, DateTime? At);

/// <summary>Two edits of one action brought together: what only one of them changed is kept, what both changed is to be chosen.</summary>
public static class EditMerge
{
    /// <param name="mine">What is typed; takes over what only the others changed.</param>
    /// <param name="theirs">What is saved now.</param>
    /// <param name="asRead">What stood there when the form was shown; null if that is not known: then every difference is to be chosen.</param>
    /// <param name="takenOver">Gets the labels of what was taken over.</param>
    public static IReadOnlyList<ActionForm.Field> Into(ActionForm mine, ActionForm theirs, ActionForm? asRead, ICollection<string> takenOver)
    {
        List<ActionForm.Field> clashes = [];
        foreach (var field in ActionForm.Fields)
        {
            var (own, other) = (Read(field, mine), Read(field, theirs));
            if (own == other || (asRead is not null && other == Read(field, asRead)))
            {
                continue;
            }

            if (asRead is not null && own == Read(field, asRead))
            {
                field.Take(mine, theirs);
                takenOver.Add(field.Label);
            }
            else
            {
                clashes.Add(field);
            }
        }

        return clashes;
    }

    private static string? Read(ActionForm.Field field, ActionForm form) => ActionForm.Clean(field.Read(form));
}
