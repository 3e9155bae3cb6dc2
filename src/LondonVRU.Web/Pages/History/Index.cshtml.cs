using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.History;

/// <summary>A partnership’s own record: what was changed, who came, what was refused.</summary>
[Needs(Right.ReadHistory)]
public sealed class IndexModel(IMediator mediator) : RecordPage(mediator, RecordScope.Tenant, "~/history");
