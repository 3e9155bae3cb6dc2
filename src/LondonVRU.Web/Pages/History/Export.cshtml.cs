using LondonVRU.Application.Ports;
using LondonVRU.Application.Record;
using LondonVRU.Application.Tenants;using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.History;

/// <summary>The same as a file.</summary>
[Needs(Right.ReadHistory)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class ExportModel(IMediator mediator, ITableWriter tables, CurrentTenant tenant) : RecordExport(mediator, tables, RecordScope.Tenant, tenant.Info.Slug);
