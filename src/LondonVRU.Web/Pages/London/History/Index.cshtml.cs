using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.History;using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.History;

/// <summary>What London did: changes, who came, what was refused.</summary>
[Needs(Right.ReadHistory)]
public sealed class IndexModel(IMediator mediator) : RecordPage(mediator, RecordScope.Tenant, "/london/history");
