using FluentValidation;
using LondonVRU.Application.ApiAccess;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Record;
using LondonVRU.Application.Search;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Pipeline;

/// <summary>Marks what the container makes by itself, once a scope: no list to keep.</summary>
public interface IScopedPart;

public static class ApplicationServices
{
    /// <summary>Registers every handler, validator and job of this assembly. The one file to change when MediatR grows up to 12.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => type => provider.GetService(type)!);
        services.AddScoped<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.Scan(scan => scan.FromAssemblyOf<IScopedPart>()
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)).Where(type => !type.IsGenericTypeDefinition), publicOnly: false)
            .AsImplementedInterfaces(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).WithTransientLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false)
            .AsImplementedInterfaces().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableTo<IScopedPart>(), publicOnly: false)
            .AsSelf().WithScopedLifetime());

        services.AddSingleton<TenantDirectory>();
        services.AddSingleton<Memberships>();
        services.AddSingleton<TenantDoor>();
        services.AddSingleton(new RealTime(TimeProvider.System));
        services.AddSingleton<Sessions>();
        services.AddSingleton<DirectoryAccounts>();
        services.AddSingleton<PersonalTokens>();
        services.AddSingleton<AccessNotes>();
        services.AddSingleton(typeof(ForTenant<>));
        services.AddSingleton<ShelfVersion>();
        services.AddSingleton<IInterceptor>(all => all.GetRequiredService<ShelfVersion>());
        services.AddSingleton<IInterceptor, ReadOnlyRooms>();
        services.AddSingleton<ShelfCache>();
        services.AddSingleton<LinesKept>();
        services.AddSingleton<HeldActions>();
        services.AddSingleton<KeptIndexes>();
        services.AddSingleton<MailCircuit>();
        services.AddSingleton<Unreached>();
        services.AddScoped<CurrentTenant>();
        services.AddScoped<Actor>();
        return services;
    }
}
