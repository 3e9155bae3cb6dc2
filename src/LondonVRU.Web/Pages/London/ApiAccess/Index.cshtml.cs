using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.ApiAccess;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.ApiAccess;

/// <summary>Which programs reach London's own pages of the API.</summary>
[Needs(Right.ManagePeople)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, RealTime time) : ApiAccessModel(mediator, tenant, time);
