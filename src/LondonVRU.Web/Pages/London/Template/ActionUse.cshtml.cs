using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>What every borough made of one action of an edition, in its own words.</summary>
[Needs(Right.ReadShelf)]
internal sealed class ActionUseModel(IMediator mediator) : PageModel
{
    /// <summary>"2026-27".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>"3.1" or "3c".</summary>
    [FromRoute]
    public string Standard { get; set; } = "";

    public EditionUse Edition { get; private set; } = null!;

    public EditionUse.Theme Theme { get; private set; } = null!;

    public EditionUse.Action Action { get; private set; } = null!;

    public string Root => $"/london/template/{Code}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Edition = await mediator.Send(new GetEditionUse(Code), ct);
        (Theme, Action) = Edition.Themes.SelectMany(theme => theme.Actions, (theme, action) => (theme, action))
            .FirstOrDefault(pair => pair.action.Code.Equals(Standard, StringComparison.OrdinalIgnoreCase)) is { action: not null } found ? found : throw new NotFoundException();
    }
}
