using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.History;using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.Platform;

/// <summary>What happened on the platform, outside every tenant: tenants, directories, who signed in.</summary>
[Needs(Right.ReadPlatform)]
public sealed class IndexModel(IMediator mediator) : RecordPage(mediator, RecordScope.Platform, "/london/platform");
