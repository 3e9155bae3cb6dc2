using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>One edition of the template, to read.</summary>
[Needs(Right.ReadShelf)]
internal sealed class EditionModel(IMediator mediator) : PageModel
{
    /// <summary>"2026-27".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    public EditionPage Edition { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var isYear = int.TryParse(Code.AsSpan(0, Math.Min(4, Code.Length)), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year);
        Edition = isYear && Domain.Templates.Edition.CodeOf(year) == Code ? await mediator.Send(new GetEdition(year), ct) : throw new NotFoundException();
    }
}
