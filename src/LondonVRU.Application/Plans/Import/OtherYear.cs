using LondonVRU.Domain;

namespace LondonVRU.Application.Plans.Import;

/// <summary>A preview's rows held against the edition of another year than they were read for.</summary>
internal static class OtherYear
{
    /// <exception cref="RuleBrokenException">It is the service's own workbook, which goes back to its own year alone.</exception>
    public static ImportPreview Match(ImportPreview preview, EditionOutline edition)
    {
        if (preview.IsOwn)
        {
            throw new RuleBrokenException("import.other-year", $"This workbook holds the plan of {Quarter.YearName(preview.StartYear)}: it can’t go into that of {Quarter.YearName(edition.StartYear)}.");
        }

        var plan = new ReadPlan([.. preview.Rows.Select(row => Read(row, preview))], [], []);
        var again = EditionMatcher.Match(new SourceDocument(preview.FileName, preview.Kind, [], []), plan, edition);
        return again with { Rows = [.. again.Rows.Zip(preview.Rows, (row, before) => row with { Include = before.Include, AsNew = before.AsNew })] };
    }

    private static ReadAction Read(ImportRow row, ImportPreview preview) => new()
    {
        ThemeAsWritten = row.ThemeAsWritten ?? preview.Themes.FirstOrDefault(theme => theme.ThemeId == row.ThemeId)?.Name,
        Number = row.Number,
        Text = row.Text,
        Lead = row.Lead,
        Owner = row.Owner,
        Partners = row.Partners,
        StartAsWritten = row.Start.AsWritten,
        EndAsWritten = row.End.AsWritten,
        Status = row.Status,
        StatusAsWritten = row.StatusAsWritten,
        Done = row.Done,
        Next = row.Next,
        Success = row.Success,
        Ticked = row.Ticked,
        SourceRow = row.SourceRow,
    };
}
