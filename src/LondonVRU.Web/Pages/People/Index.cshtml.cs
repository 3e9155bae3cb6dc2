using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.People;

/// <summary>Who belongs here, is invited or has left; filtered and ordered as the address says.</summary>
[Needs(Right.ManagePeople)]
internal sealed class IndexModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : PageModel
{
    public PeoplePage People { get; private set; } = null!;

    public PeopleFilter Filter { get; private set; } = null!;

    /// <summary>All rows, whatever the filter.</summary>
    public IReadOnlyList<PersonRow> All { get; private set; } = [];

    public IReadOnlyList<PersonRow> Shown { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public bool InLondon => tenant.Info.IsLondon;

    /// <summary>"/lewisham/people".</summary>
    public string Root => $"/{tenant.Info.Slug}/people";

    public string Title => $"{Words.CountFirst(People.Members.Count, "person", "people")} {(People.Members.Count == 1 ? "belongs" : "belong")} to {tenant.Info.Name}";

    public string? Lead
    {
        get
        {
            var waiting = People.Invited.Count(invited => !invited.HasRunOut);
            var ranOut = People.Invited.Count - waiting;
            List<string> parts = [];
            if (waiting > 0)
            {
                parts.Add($"{Words.CountFirst(waiting, "invitation")} {(waiting == 1 ? "waits" : "wait")} to be accepted.");
            }

            if (ranOut > 0)
            {
                parts.Add($"{Words.CountFirst(ranOut, "invitation")} ran out.");
            }

            return parts.Count == 0 ? null : string.Join(' ', parts);
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Today = LondonTime.Today(clock);
        People = await mediator.Send(new GetPeople(), ct);
        Filter = PeopleFilter.Of(Request.Query);
        All = [.. PersonRow.Of(People, Root, Today)];
        Shown = Filter.Apply(All);
    }
}
