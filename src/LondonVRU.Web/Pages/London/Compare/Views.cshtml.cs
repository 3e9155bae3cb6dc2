using LondonVRU.Application.Comparison.Views;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Saved views of the comparison: one's own and those that are shared.</summary>
[Needs(Right.ReadShelf)]
internal sealed class ViewsModel(IMediator mediator) : FormPage
{
    private const string Here = "/london/compare/views";

    /// <summary>Of the view that is to be saved; null if none is.</summary>
    [FromQuery]
    public string? Address { get; set; }

    /// <summary>The view that is to be saved.</summary>
    [BindProperty]
    public SaveForm Input { get; set; } = new();

    /// <summary>A view that is there already.</summary>
    [BindProperty]
    public ViewForm Own { get; set; } = new();

    public IReadOnlyList<ViewRow> Views { get; private set; } = [];

    public bool MaySave => SavedView.IsOfComparison(Input.Address);

    public string Heading => MaySave ? "Save a view" : Views.Count == 0 ? "No view is saved yet" : Words.CountFirst(Views.Count, "saved view");

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { Id = Id<SavedView>.New(), Address = Address };
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await mediator.Send(new SaveView(Input.Id, Input.Name, Input.Address, Input.IsShared, Input.IsPinned, Input.IsOfLatest), ct);
        TempData.Say("The view is saved.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct)
    {
        await mediator.Send(new ChangeView(Own.Id, Own.Name, Own.IsShared, Own.IsPinned), ct);
        TempData.Say("The view is changed.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await mediator.Send(new RemoveView(Own.Id), ct);
        TempData.Say("The view is removed.");
        return Redirect(Here);
    }

    /// <summary>"Yours, shared, pinned".</summary>
    public static string Say(ViewRow view) =>
        string.Join(", ", new[] { view.IsMine ? "Yours" : $"From {view.Owner}", view.IsOfLatest ? "always the latest quarter" : null, view.IsShared ? "shared" : null, view.IsPinned ? "pinned" : null }.OfType<string>());

    protected override async Task LoadAsync(CancellationToken ct) => Views = await mediator.Send(new GetViews(), ct);

    protected override string FieldOf(string code) => code == "view.latest" ? "Input.IsOfLatest" : code == "view.no-name" && Own.Id == default ? "Input.Name" : "";

    protected override string FieldName(string property) => $"Input.{property}";

    /// <summary>As typed.</summary>
    internal sealed class SaveForm
    {
        public Id<SavedView> Id { get; set; }

        public string? Name { get; set; }

        public string? Address { get; set; }

        public bool IsOfLatest { get; set; }

        public bool IsShared { get; set; }

        public bool IsPinned { get; set; }
    }

    /// <summary>As typed.</summary>
    internal sealed class ViewForm
    {
        public Id<SavedView> Id { get; set; }

        public string? Name { get; set; }

        public bool IsShared { get; set; }

        public bool IsPinned { get; set; }
    }
}
