using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LondonVRU.Web.Pages.People;

/// <summary>What the pages about one member share.</summary>
internal abstract class MemberPageModel(IMediator mediator, CurrentTenant tenant) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public MemberPage Member { get; private set; } = null!;

    public bool InLondon => tenant.Info.IsLondon;

    public string Place => tenant.Info.Name;

    /// <summary>"/lewisham/people".</summary>
    public string Root => $"/{tenant.Info.Slug}/people";

    /// <summary>This person's own page.</summary>
    public string Own => $"{Root}/{Id}";

    protected Id<Domain.People.Person> PersonId => new(Id);

    protected IMediator Mediator { get; } = mediator;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Prepare();
    }

    /// <summary>Whoever does not belong here has no page here, and no form of one: also for London's administrator, who looks after all accounts elsewhere.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method))
        {
            await LoadAsync(HttpContext.RequestAborted);
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Member = await Mediator.Send(new GetMember(PersonId), ct);

    /// <summary>Fills the form before it is first shown.</summary>
    protected virtual void Prepare()
    {
    }
}
