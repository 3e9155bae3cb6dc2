using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>The content of an action as it is typed.</summary>
public sealed class ActionForm
{
    /// <summary>Every field, in the order in which the form asks: what it is called, how it reads, and how to take it over from another form.</summary>
    public static readonly IReadOnlyList<FormField<ActionForm>> Fields =
    [
        new(nameof(Text), "Words", form => form.Text, (to, from) => to.Text = from.Text),
        new(nameof(OwnerId), "Owner", form => form.OwnerId, (to, from) => to.OwnerId = from.OwnerId),
        new(nameof(OwnerAsWritten), "Owner in words", form => form.OwnerAsWritten, (to, from) => to.OwnerAsWritten = from.OwnerAsWritten),
        new(nameof(LeadAgency), "Lead agency", form => form.LeadAgency, (to, from) => to.LeadAgency = from.LeadAgency),
        new(nameof(Partners), "Partners", form => form.Partners, (to, from) => to.Partners = from.Partners),
        new(nameof(Start), "Start", form => form.Start, (to, from) => to.Start = from.Start),
        new(nameof(End), "End", form => form.End, (to, from) => to.End = from.End),
        new(nameof(SuccessLooksLike), "What success looks like", form => form.SuccessLooksLike, (to, from) => to.SuccessLooksLike = from.SuccessLooksLike),
        new(nameof(KnownBy), "How it will be known", form => form.KnownBy, (to, from) => to.KnownBy = from.KnownBy),
        new(nameof(Weighting), "Weighting", form => ActionNames.Name(form.Weighting), (to, from) => to.Weighting = from.Weighting),
        new(nameof(Cadence), "Rhythm", form => ActionNames.Name(form.Cadence), (to, from) => to.Cadence = from.Cadence),
        new(nameof(Maturity), "Maturity", form => ActionNames.Name(form.Maturity), (to, from) => to.Maturity = from.Maturity),
        new(nameof(Funding), "Funding", form => form.Funding, (to, from) => to.Funding = from.Funding),
        new(nameof(IsRestricted), "Restricted", form => form.IsRestricted ? "Restricted" : "Not restricted", (to, from) => to.IsRestricted = from.IsRestricted),
        new(nameof(DoesNotApplyBecause), "Does not apply here", form => form.DoesNotApplyBecause, (to, from) => to.DoesNotApplyBecause = from.DoesNotApplyBecause),
    ];

    public string? Text { get; set; }

    /// <summary>The id of a person; null or empty for nobody.</summary>
    public string? OwnerId { get; set; }

    public string? OwnerAsWritten { get; set; }

    public string? LeadAgency { get; set; }

    public string? Partners { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public string? SuccessLooksLike { get; set; }

    public string? KnownBy { get; set; }

    public Weighting Weighting { get; set; } = Weighting.Medium;

    public Cadence Cadence { get; set; }

    public Maturity Maturity { get; set; }

    public string? Funding { get; set; }

    public bool IsRestricted { get; set; }

    public string? DoesNotApplyBecause { get; set; }

    public static ActionForm Of(ActionWords words) => new()
    {
        Text = words.Text,
        OwnerId = words.OwnerId?.ToString(),
        OwnerAsWritten = words.OwnerAsWritten,
        LeadAgency = words.LeadAgency,
        Partners = words.Partners,
        Start = words.Start,
        End = words.End,
        SuccessLooksLike = words.SuccessLooksLike,
        KnownBy = words.KnownBy,
        Weighting = words.Weighting,
        Cadence = words.Cadence,
        Maturity = words.Maturity,
        Funding = words.Funding,
        IsRestricted = words.IsRestricted,
        DoesNotApplyBecause = words.DoesNotApplyBecause,
    };

    public ActionWords Words() => new()
    {
        Text = Clean(Text) ?? "",
        OwnerId = Owner(),
        OwnerAsWritten = Clean(OwnerAsWritten),
        LeadAgency = Clean(LeadAgency),
        Partners = Clean(Partners),
        Start = Clean(Start),
        End = Clean(End),
        SuccessLooksLike = Clean(SuccessLooksLike),
        KnownBy = Clean(KnownBy),
        Weighting = Weighting,
        Cadence = Cadence,
        Maturity = Maturity,
        Funding = Clean(Funding),
        IsRestricted = IsRestricted,
        DoesNotApplyBecause = Clean(DoesNotApplyBecause),
    };

    /// <summary>The person chosen; null for nobody, and for what is no id.</summary>
    public Id<Person>? Owner() => Id<Person>.TryParse(OwnerId, null, out var id) ? id : null;

    /// <summary>Everybody here to choose from, and the owner that was, should they have left.</summary>
    public static IReadOnlyList<Choice> Owners(IEnumerable<ListPeople.Entry> people, Id<Person>? former = null, string? formerName = null)
    {
        List<Choice> choices = [.. people.Select(person => new Choice(person.Id.ToString(), person.Agency.Length == 0 ? person.Name : $"{person.Name}, {person.Agency}"))];
        if (former is { } id && formerName is not null && choices.All(choice => choice.Value != id.ToString()))
        {
            choices.Add(new(id.ToString(), $"{formerName} (has left)"));
        }

        return choices;
    }

    /// <summary>As the record has it: browsers send line ends of their own, and white space around words says nothing.</summary>
    public static string? Clean(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim();
}

/// <summary>What the fields of an action need beside what is typed.</summary>
/// <param name="Owners">To choose from.</param>
/// <param name="IsEssential">Only a minimum standard can be answered with "does not apply here".</param>
/// <param name="Agencies">Offered while the lead agency is typed.</param>
public sealed record ActionFieldsView(ActionForm Input, IReadOnlyList<Choice> Owners, bool IsEssential, PlanAgencies Agencies);
