using System.Reflection;
using FluentValidation;
using LondonVRU.Application.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.ArchitectureTests;

/// <summary>How things are cut and called.</summary>
public sealed class ShapeTests(Service service) : IClassFixture<Service>
{
    private const int LongestFile = 350;

    private static readonly string[] SaysNothing = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Dto", "Impl"];

    [Fact]
    public void Handlers_and_validators_are_internal_and_sealed() => NoneOf(
        Sources.Types(Sources.Application).Where(type => type is { IsClass: true, IsAbstract: false } && (IsA(type, typeof(IRequestHandler<,>)) || IsA(type, typeof(IValidator<>)))),
        type => type.IsVisible || !type.IsSealed);

    [Fact]
    public void Requests_are_sealed_records_that_others_can_send() => NoneOf(
        Requests(), type => !type.IsVisible || !type.IsSealed || type.GetMethod("<Clone>$") is null);

    [Fact]
    public void Every_request_has_one_handler() => NoneOf(Requests(), request =>
    {
        var answer = request.GetInterfaces().First(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        var handler = typeof(IRequestHandler<,>).MakeGenericType(request, answer);
        using var scope = service.App.Services.CreateScope();
        return scope.ServiceProvider.GetServices(handler).Count() != 1;
    });

    [Fact]
    public void A_handler_stands_in_the_file_of_its_request() => NoneOf(
        Sources.Types(Sources.Application).Where(type => type is { IsAbstract: false } && IsA(type, typeof(IRequestHandler<,>))),
        type => type.GetInterfaces().First(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).GenericTypeArguments[0] is var request
            && (type.Namespace != request.Namespace || type.Name != request.Name + "Handler"));

    [Fact]
    public void Every_scoped_part_can_be_asked_for()
    {
        var known = service.App.Services.GetRequiredService<IServiceProviderIsService>();

        NoneOf(Sources.Types(Sources.All).Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IScopedPart).IsAssignableFrom(type)), type => !known.IsService(type));
    }

    [Fact]
    public void Page_models_are_sealed() => NoneOf(
        Sources.Types(Sources.Web).Where(type => typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract), type => !type.IsSealed);

    [Fact]
    public void Nothing_is_called_manager_helper_util_service_or_dto() => NoneOf(
        Sources.Types(Sources.All), type => SaysNothing.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)) && !IsTagHelper(type));

    [Fact]
    public void No_interface_of_ours_has_a_single_implementation_unless_an_environment_swaps_it() => NoneOf(
        Sources.Types(Sources.Application, Sources.Domain).Where(type => type.IsInterface && type.GetMembers().Length > 0 && !type.Namespace!.EndsWith(".Ports", StringComparison.Ordinal)),
        type => Sources.Types(Sources.All).Count(other => other is { IsClass: true, IsAbstract: false } && type.IsAssignableFrom(other)) == 1);

    [Fact]
    public void No_file_is_longer_than_350_lines() => Rule.BrokenByNone(
        Sources.Files().Select(file => (Name: Sources.Relative(file), Lines: File.ReadLines(file).Count())).Where(file => file.Lines > LongestFile).Select(file => $"{file.Name}: {file.Lines} lines"));

    [Fact]
    public void The_clock_is_asked_of_a_time_provider() => Rule.BrokenByNone(
        Uses.Of(member => member.Name is "get_Now" or "get_UtcNow" or "get_Today" && (member.DeclaringType == typeof(DateTime) || member.DeclaringType == typeof(DateTimeOffset))));

    private static IEnumerable<Type> Requests() => Sources.Types(Sources.Application).Where(type => type is { IsAbstract: false } && typeof(IBaseRequest).IsAssignableFrom(type));

    private static bool IsA(Type type, Type contract) => type.GetInterfaces().Any(own => own.IsGenericType && own.GetGenericTypeDefinition() == contract);

    /// <summary>ASP.NET Core's own word.</summary>
    private static bool IsTagHelper(Type type) => type.Name.EndsWith("TagHelper", StringComparison.Ordinal);

    private static void NoneOf(IEnumerable<Type> types, Func<Type, bool> isWrong) => Rule.BrokenByNone(types.Where(isWrong).Select(type => type.FullName));
}
