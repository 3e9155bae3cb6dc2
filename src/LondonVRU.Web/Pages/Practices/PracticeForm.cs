using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>A practice as it is typed.</summary>
public sealed class PracticeForm
{
    public string? Name { get; set; }

    public string? Summary { get; set; }

    public string? WhatWasDone { get; set; }

    public string? ForWhom { get; set; }

    public string? WhatItTook { get; set; }

    public string? WhatChanged { get; set; }

    public string? Evidence { get; set; }

    public PracticeStage? Stage { get; set; }

    public PracticeOutcome? Outcome { get; set; }

    public PracticeCost? Cost { get; set; }

    public PracticeAges? Ages { get; set; }

    public PracticeSetting? Setting { get; set; }

    public string? Contact { get; set; }

    /// <summary>Ids.</summary>
    public List<Id<Theme>> Themes { get; set; } = [];

    public static PracticeForm Of(PracticeContent content) => new()
    {
        Name = content.Name, Summary = content.Summary, WhatWasDone = content.WhatWasDone, ForWhom = content.ForWhom, WhatItTook = content.WhatItTook, WhatChanged = content.WhatChanged,
        Evidence = content.Evidence, Stage = content.Stage, Outcome = content.Outcome, Cost = content.Cost, Ages = content.Ages, Setting = content.Setting, Contact = content.Contact,
        Themes = [.. content.Themes],
    };

    public PracticeContent Content() => new()
    {
        Name = Name ?? "", Summary = Summary, WhatWasDone = WhatWasDone, ForWhom = ForWhom, WhatItTook = WhatItTook, WhatChanged = WhatChanged, Evidence = Evidence, Stage = Stage, Outcome = Outcome,
        Cost = Cost, Ages = Ages, Setting = Setting, Contact = Contact, Themes = Themes,
    };
}

/// <summary>The fields of the form.</summary>
/// <param name="Keeps">Attribute data-keeps of its long texts; null keeps nothing.</param>
public sealed record PracticeFieldsView(PracticeForm Input, IReadOnlyList<ComparedTheme> Themes, string? Keeps);
