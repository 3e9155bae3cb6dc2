using LondonVRU.Application.Comparison;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Pages.London.Offers.Rollouts;

/// <summary>A rollout as it is typed.</summary>
public sealed class RolloutForm
{
    public RolloutKind Kind { get; set; }

    public string? Name { get; set; }

    public string? Summary { get; set; }

    public string? WhatItIs { get; set; }

    public string? WhatIsAsked { get; set; }

    public string? Success { get; set; }

    public Id<Theme>? ThemeId { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public string? Contact { get; set; }

    /// <summary>Slugs; none for all boroughs.</summary>
    public List<string> Boroughs { get; set; } = [];

    public static RolloutForm Of(RolloutContent content, IReadOnlyList<TenantInfo> boroughs) => new()
    {
        Kind = content.Kind, Name = content.Name, Summary = content.Summary, WhatItIs = content.WhatItIs, WhatIsAsked = content.WhatIsAsked, Success = content.Success, ThemeId = content.ThemeId,
        AnswerBy = content.AnswerBy, Contact = content.Contact, Boroughs = [.. boroughs.Where(borough => content.Tenants.Contains(borough.Id)).Select(borough => borough.Slug)],
    };

    /// <exception cref="NotFoundException">There is no such borough.</exception>
    public RolloutContent Content(IReadOnlyList<TenantInfo> boroughs) => new(
        Kind, Name, Summary, WhatItIs, WhatIsAsked, Success, ThemeId, AnswerBy, Contact,
        [.. Boroughs.Select(slug => boroughs.FirstOrDefault(borough => borough.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase))?.Id ?? throw new NotFoundException())]);
}

/// <summary>The fields of the form.</summary>
/// <param name="IsProposed">To whom it goes stays.</param>
public sealed record RolloutFieldsView(RolloutForm Input, IReadOnlyList<ComparedTheme> Themes, IReadOnlyList<TenantInfo> Boroughs, bool IsProposed);
