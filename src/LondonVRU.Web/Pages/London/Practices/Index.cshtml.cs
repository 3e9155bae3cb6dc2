using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.Practices;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices;

/// <summary>London's desk of practice: what was nominated, what is being worded, and the library.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    [FromQuery]
    public LibraryQuery Query { get; set; } = new();

    /// <summary>Number of the theme whose button was pressed.</summary>
    [BindProperty]
    public int? Follow { get; set; }

    [BindProperty]
    public int? Unfollow { get; set; }

    public LibraryView View { get; private set; } = null!;

    public IReadOnlyList<NominationRow> Nominations { get; private set; } = [];

    public IReadOnlyList<PracticeDraft> Drafts { get; private set; } = [];

    public bool MayManage => actor.Has(Right.ManagePractice);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostFollowAsync(CancellationToken ct) => Following.SendAsync(this, Query.Address("/london/practice"), mediator, Follow, Unfollow, ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        View = new(await mediator.Send(new GetPractices(Query.Filter()), ct), Query, "/london/practice", await mediator.Send(new ListFollowedThemes(), ct));
        Nominations = await mediator.Send(new GetNominations(), ct);
        Drafts = await mediator.Send(new ListPracticeDrafts(), ct);
    }
}
