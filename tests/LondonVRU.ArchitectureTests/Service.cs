using LondonVRU.Application.Data;
using LondonVRU.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.ArchitectureTests;

/// <summary>The service put together, not started. Static files are left out of its endpoints: they are for anybody.</summary>
public sealed class Service : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("londonvru-architecture-").FullName;

    public WebApplication App { get; private set; } = null!;

    public IModel Model { get; private set; } = null!;

    public IReadOnlyList<RouteEndpoint> Endpoints { get; private set; } = [];

    public async Task InitializeAsync()
    {
        App = Host.Build(["--environment=Development", $"--LondonVRU:Data={data}"]);
        using var scope = App.Services.CreateScope();
        Model = scope.ServiceProvider.GetRequiredService<VruDbContext>().Model;
        var mapped = ((IEndpointRouteBuilder)App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}");
        Endpoints = await Task.WhenAll(mapped.Select(WholeAsync));
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A page says all about itself only when it has been loaded.</summary>
    private async Task<RouteEndpoint> WholeAsync(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return endpoint;
        }

        var loaded = await App.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return new RouteEndpoint(
            _ => Task.CompletedTask, endpoint.RoutePattern, endpoint.Order, new EndpointMetadataCollection([.. endpoint.Metadata, .. loaded.EndpointMetadata ?? []]), endpoint.DisplayName);
    }
}
