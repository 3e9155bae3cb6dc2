using LondonVRU.Application.Practices;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.Practices.Sessions;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices.Sessions;

/// <summary>What the pages on which London plans a session share: the form and what can be chosen in it.</summary>
public abstract class SessionPage(IMediator mediator) : FormPage
{
    [BindProperty]
    public SessionForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> Practices { get; private set; } = [];

    protected async Task ChooseAsync(CancellationToken ct)
    {
        var library = await mediator.Send(new GetPractices(new()), ct);
        Themes = [.. library.Themes.Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}"))];
        Practices = [.. library.All.OrderBy(card => card.Name, StringComparer.Ordinal).Select(card => new Choice(card.Id.ToString(), card.Name))];
    }

    protected override string FieldOf(string code) => code switch
    {
        "session.past" => "Input.Day",
        "session.ends" => "Input.To",
        "session.no-title" => "Input.Title",
        "session.no-place" => "Input.Place",
        "session.no-reason" => "Reason",
        "session.to-come" => "Notes",
        _ => "",
    };

    protected override string FieldName(string property) => property is "Reason" or "Notes" ? property : $"Input.{property}";
}
