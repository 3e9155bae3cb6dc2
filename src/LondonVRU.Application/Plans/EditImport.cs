using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>Keeps what somebody changed in a preview.</summary>
/// <param name="Rows">Only the rows that were on the page.</param>
public sealed record EditImport(Id<PlanImport> ImportId, IReadOnlyList<ImportRowEdit> Rows) : IRequest;

/// <summary>A row as the page sends it back; null leaves a thing as it was.</summary>
/// <param name="Row">Of the preview, from 1.</param>
/// <param name="ThemeId">Of the edition.</param>
/// <param name="AsNew">Whether it is to be a new action, whatever it is like in the plan.</param>
/// <param name="Seen">The action of the plan as it was on the page.</param>
/// <param name="TemplateActionId">The template's action; <see cref="Local"/> says that it is a local one.</param>
public sealed record ImportRowEdit(
    int Row, bool? Include = null, Id<Theme>? ThemeId = null, string? Text = null, string? Start = null, string? End = null, string? Lead = null,
    string? Owner = null, string? Done = null, string? Next = null, Id<TemplateAction>? TemplateActionId = null, bool Local = false, ActionStatus? Status = null,
    bool? AsNew = null, string? Seen = null);

internal sealed class EditImportHandler(VruDbContext db, ImportReading imports) : AsyncRequestHandler<EditImport>
{
    protected override async Task Handle(EditImport request, CancellationToken cancellationToken)
    {
        var import = await imports.FindAsync(request.ImportId, cancellationToken);
        var page = await imports.PageAsync(import, cancellationToken);
        import.Edit(JsonSerializer.Serialize(ImportEditing.Apply(page.Preview, page.Edition, request.Rows)));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>A person's word over the reader's.</summary>
internal static class ImportEditing
{
    public static ImportPreview Apply(ImportPreview preview, EditionOutline edition, IReadOnlyList<ImportRowEdit> edits)
    {
        var byRow = edits.GroupBy(edit => edit.Row).ToDictionary(group => group.Key, group => group.Last());
        return preview with { Rows = [.. preview.Rows.Select(row => byRow.TryGetValue(row.Row, out var edit) ? Apply(row, edition, edit) : row)] };
    }

    private static ImportRow Apply(ImportRow row, EditionOutline edition, ImportRowEdit edit)
    {
        var theme = edit.ThemeId is { } themeId ? edition.Themes.FirstOrDefault(theme => theme.Id == themeId) ?? throw new NotFoundException() : null;
        var edited = row with
        {
            Include = edit.Include ?? row.Include,
            ThemeId = theme?.Id ?? row.ThemeId,
            ThemeMatch = theme is not null && theme.Id != row.ThemeId ? ThemeMatch.Named : row.ThemeMatch,
            Text = edit.Text?.Trim() ?? row.Text,
            Start = edit.Start is { } start && start.Trim() != row.Start.AsWritten ? PlanDate.Read(start, edition.StartYear) : row.Start,
            End = edit.End is { } end && end.Trim() != row.End.AsWritten ? PlanDate.Read(end, edition.StartYear) : row.End,
            Lead = edit.Lead ?? row.Lead,
            Owner = edit.Owner ?? row.Owner,
            Done = edit.Done ?? row.Done,
            Next = edit.Next ?? row.Next,
            Status = edit.Status ?? row.Status,
            AsNew = edit.AsNew ?? row.AsNew,
            Seen = edit.Seen ?? row.Seen,
        };
        if (edit.Local)
        {
            return edited with { Match = TemplateMatch.New, TemplateActionId = null, TemplateCode = null, Drift = [] };
        }

        if (edit.TemplateActionId is not { } templateId || (templateId == row.TemplateActionId && row.Match is TemplateMatch.Same or TemplateMatch.Drifted))
        {
            return edited;
        }

        var home = edition.Themes.FirstOrDefault(theme => theme.Actions.Any(action => action.Id == templateId)) ?? throw new NotFoundException();
        var template = home.Actions.Single(action => action.Id == templateId);
        return edited with
        {
            ThemeId = home.Id,
            TemplateActionId = template.Id,
            TemplateCode = template.Code,
            Match = template.Text == edited.Text ? TemplateMatch.Same : TemplateMatch.Drifted,
            Drift = WordDiff.Between(template.Text, edited.Text),
        };
    }
}
