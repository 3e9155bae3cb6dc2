using LondonVRU.Application.People;
using LondonVRU.Application.Reviews.Risks;
using LondonVRU.Web.Components;
using MediatR;

namespace LondonVRU.Web.Pages.Risks;

/// <summary>What a risk can be about, and who can look after it.</summary>
internal static class RiskChoices
{
    public static async Task<(IReadOnlyList<Choice> Themes, IReadOnlyList<Choice> People)> ReadAsync(IMediator mediator, CancellationToken ct) => (
        [.. (await mediator.Send(new ListThemesHere(), ct)).Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}"))],
        [.. (await mediator.Send(new ListPeople(), ct)).Select(person => new Choice(person.Id.ToString(), $"{person.Name}, {person.Agency}"))]);
}
