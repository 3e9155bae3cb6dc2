using LondonVRU.Application.Ports;
using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.History;using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.History;

/// <summary>The same as a file.</summary>
[Needs(Right.ReadHistory)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class ExportModel(IMediator mediator, ITableWriter tables) : RecordExport(mediator, tables, RecordScope.Tenant, "london");
