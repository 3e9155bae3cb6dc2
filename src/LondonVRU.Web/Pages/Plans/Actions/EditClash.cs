namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>A field that two people changed at once.</summary>
/// <param name="Name">Of the form's property.</param>
/// <param name="By">Who saved theirs; null if the record does not say.</param>
/// <param name="At">UTC; null likewise.</param>
public sealed record EditClash(string Name, string Label, string? Yours, string? Theirs, string? By, DateTime? At);

/// <summary>A field of a form that two people may change at once.</summary>
/// <param name="Name">Of the property.</param>
/// <param name="Label">On pages.</param>
/// <param name="Read">Its value as words.</param>
/// <param name="Take">Puts the second form's value into the first.</param>
public sealed record FormField<TForm>(string Name, string Label, Func<TForm, string?> Read, Action<TForm, TForm> Take);

/// <summary>Two edits of one thing brought together: what only one of them changed is kept, what both changed is to be chosen.</summary>
public static class EditMerge
{
    /// <param name="fields">Every field of the form.</param>
    /// <param name="mine">What is typed; takes over what only the others changed.</param>
    /// <param name="theirs">What is saved now.</param>
    /// <param name="asRead">What stood there when the form was shown; null if that is not known: then every difference is to be chosen.</param>
    /// <param name="takenOver">Gets the labels of what was taken over.</param>
    public static IReadOnlyList<FormField<TForm>> Into<TForm>(IEnumerable<FormField<TForm>> fields, TForm mine, TForm theirs, TForm? asRead, ICollection<string> takenOver)
        where TForm : class
    {
        List<FormField<TForm>> clashes = [];
        foreach (var field in fields)
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

    private static string? Read<TForm>(FormField<TForm> field, TForm form) => ActionForm.Clean(field.Read(form));
}
