using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.ApiAccess;

/// <summary>Which programs reach a partnership.</summary>
[Needs(Right.ManagePeople)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, RealTime time) : ApiAccessModel(mediator, tenant, time);
