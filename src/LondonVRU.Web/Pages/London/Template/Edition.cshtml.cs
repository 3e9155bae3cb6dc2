using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>One edition of the template, to read: of a draft, what a partnership will see.</summary>
[Needs(Right.ReadShelf)]
internal sealed class EditionModel(IMediator mediator, Actor actor) : PageModel
{
    /// <summary>"2026-27".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    public EditionPage Edition { get; private set; } = null!;

    public string Root => $"/london/template/{Code}";

    public bool MayManage => actor.Has(Right.ManageTemplates);

    public async Task OnGetAsync(CancellationToken ct) => Edition = await DraftPage.ReadAsync(mediator, Code, ct);
}
