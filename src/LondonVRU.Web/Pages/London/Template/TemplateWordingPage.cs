using System.Text.Json;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.Plans.Actions;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>A page on which two officers may word the same action: the second sees what the first changed, field by field, and chooses.</summary>
public abstract class TemplateWordingPage : FormPage
{
    private readonly List<string> takenOver = [];

    /// <summary>"2027-28".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public TemplateForm Input { get; set; } = new();

    /// <summary>That the form was shown with.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>What stood there when the form was shown, as JSON: tells what the others have changed since.</summary>
    [BindProperty]
    public string? AsRead { get; set; }

    /// <summary>Of fields that both changed: "theirs" or "yours".</summary>
    [BindProperty(Name = nameof(Keep))]
    public Dictionary<string, string> Keep { get; set; } = [];

    /// <summary>"show" if the guidance is to be looked at, and nothing saved.</summary>
    [BindProperty]
    public string? Look { get; set; }

    /// <summary>Empty unless somebody else saved in between.</summary>
    public IReadOnlyList<EditClash> Clashes { get; private set; } = [];

    public string Root => $"/london/template/{Code}";

    public abstract TemplateFieldsView View { get; }

    /// <summary>Shown as it will read, if that was asked for.</summary>
    protected string? Reading => Look is null ? null : Input.Guidance ?? "";

    /// <summary>What is saved now, and its version.</summary>
    protected abstract (TemplateForm Form, int Version) Saved { get; }

    /// <summary>How a value is shown where it is an id.</summary>
    protected virtual string? Shown(FormField<TemplateForm> field, TemplateForm form) => field.Read(form);

    protected void Begin()
    {
        (Input, _) = Saved;
        Remember();
    }

    /// <summary>Nothing is to be saved yet: somebody looks, or has to choose between two texts.</summary>
    protected bool IsToBeShown()
    {
        TakeTheirs();
        return (Version != Saved.Version && Merge()) || Look is not null;
    }

    /// <summary>What to say once it is saved.</summary>
    protected string SavedWords(string what) => takenOver.Count == 0
        ? $"{what} is saved."
        : $"{what} is saved. Somebody else had changed something too, and that stays: {Words.List(takenOver)}.";

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!Merge())
        {
            ModelState.AddModelError("", "Somebody else saved at the same moment. Nothing of yours was lost: save again.");
        }

        return true;
    }

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";

    protected override string FieldOf(string code) => code switch
    {
        "template-action.no-text" => "Input.Text",
        "template-action.bad-link" => "Input.EvidenceLinks",
        "theme.full" => "Input.ThemeId",
        _ => "",
    };

    private void TakeTheirs()
    {
        var theirs = Read();
        foreach (var field in TemplateForm.Fields.Where(field => theirs is not null && Keep.TryGetValue(field.Name, out var whose) && whose == "theirs"))
        {
            field.Take(Input, theirs!);
            ModelState.Remove($"{nameof(Input)}.{field.Name}");
        }
    }

    /// <summary>Brings what is typed and what is saved together. True if there is something to choose.</summary>
    private bool Merge()
    {
        var (theirs, _) = Saved;
        var clashes = EditMerge.Into(TemplateForm.Fields, Input, theirs, Read(), takenOver);
        Remember();
        ModelState.Clear();
        Keep = [];
        if (clashes.Count == 0)
        {
            return false;
        }

        Clashes = [.. clashes.Select(field => new EditClash(field.Name, field.Label, Shown(field, Input), Shown(field, theirs), null, null))];
        ModelState.AddModelError("", "Somebody else changed this action while you were editing. Nothing of yours is lost, and nothing is saved yet: choose below, then save.");
        return true;
    }

    private void Remember()
    {
        Version = Saved.Version;
        AsRead = JsonSerializer.Serialize(Saved.Form);
    }

    private TemplateForm? Read()
    {
        try
        {
            return AsRead is null ? null : JsonSerializer.Deserialize<TemplateForm>(AsRead);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
