using LondonVRU.Application.Plans;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.History;

/// <summary>A record as a page: a tenant's, London's or the platform's.</summary>
public abstract class RecordPage(IMediator mediator, RecordScope scope, string root) : PageModel
{
    public RecordScope Scope { get; } = scope;

    /// <summary>The page's own address.</summary>
    public string Root => Url.Content(root);

    public RecordAsked Asked { get; private set; } = null!;

    /// <summary>Null where access is shown.</summary>
    public PageOf<HistoryEntry>? Changes { get; private set; }

    /// <summary>Null where changes are shown.</summary>
    public PageOf<AccessLine>? Access { get; private set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public bool IsBare => (Changes?.Items.Count ?? Access!.Items.Count) == 0;

    public bool HasMore => Changes?.HasMore ?? Access!.HasMore;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Asked = RecordAsked.Of(Request.Query);
        if (Asked.IsAccess)
        {
            var page = await mediator.Send(new ListAccess(Scope, Asked.Access, Asked.Part), ct);
            (Access, People) = (page.Entries, Choices(page.People));
        }
        else
        {
            var page = await mediator.Send(new ListHistory(Scope, Asked.Changes, Asked.Part), ct);
            (Changes, People) = (page.Entries, Choices(page.People));
        }
    }

    private static IReadOnlyList<Choice> Choices(IReadOnlyList<RecordPerson> people) => [.. people.Select(person => new Choice(person.Id.ToString(), person.Name))];
}
