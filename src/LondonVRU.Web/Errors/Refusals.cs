using FluentValidation;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Web.Errors;

/// <summary>A refusal as the outside sees it.</summary>
internal sealed record Refusal(int Status, string Code, string Sentence, IDictionary<string, string[]>? Fields = null)
{
    /// <summary>Of a thing that somebody else changed: its version now; null where that is not known.</summary>
    public int? CurrentVersion { get; init; }

    /// <summary>The one table from refusal to status. Null for a fault of the program.</summary>
    public static Refusal? Of(Exception exception) => exception switch
    {
        NotFoundException => Plain(StatusCodes.Status404NotFound),
        ForbiddenException forbidden => new(StatusCodes.Status403Forbidden, "forbidden", forbidden.Message),
        StaleException stale => new(StatusCodes.Status412PreconditionFailed, "stale", stale.Message) { CurrentVersion = stale.CurrentVersion },
        RuleBrokenException { Code: "import.too-large" or "evidence.too-large" } broken => new(StatusCodes.Status413PayloadTooLarge, broken.Code, broken.Message),
        RuleBrokenException { Code: "import.wrong-type" or "evidence.wrong-type" } broken => new(StatusCodes.Status415UnsupportedMediaType, broken.Code, broken.Message),
        RuleBrokenException { Code: not "import.confirmed" } broken when broken.Code.StartsWith("import.", StringComparison.Ordinal) =>
            new(StatusCodes.Status422UnprocessableEntity, broken.Code, broken.Message),
        RuleBrokenException { Code: "evidence.empty" or "evidence.macros" or "evidence.password" or "evidence.links" or "evidence.bomb" or "evidence.damaged" or "evidence.infected" } broken =>
            new(StatusCodes.Status422UnprocessableEntity, broken.Code, broken.Message),
        RuleBrokenException { Code: "evidence.store-down" } broken => new(StatusCodes.Status503ServiceUnavailable, broken.Code, broken.Message),
        RuleBrokenException broken => new(StatusCodes.Status409Conflict, broken.Code, broken.Message),
        ValidationException invalid => new(
            StatusCodes.Status400BadRequest, "invalid", "Some of what was sent cannot be taken.",
            invalid.Errors.GroupBy(error => error.PropertyName, StringComparer.Ordinal)
                .ToDictionary(field => Camel(field.Key), field => field.Select(error => error.ErrorMessage).ToArray(), StringComparer.Ordinal)),
        // The index is the rule; the friendly check before it lost a race.
        DbUpdateException update when IsUniqueViolation(update) => new(StatusCodes.Status409Conflict, "duplicate", "This exists already. Load the page again to see it."),
        AntiforgeryValidationException => new(StatusCodes.Status400BadRequest, "form-expired", "This form is no longer valid. Load the page again."),
        PreconditionRequiredException => Plain(StatusCodes.Status428PreconditionRequired),
        BadHttpRequestException bad => new(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-large" : "bad-request", "The request could not be read."),
        _ => null,
    };

    /// <summary>The words of a status that no exception explains.</summary>
    public static Refusal Plain(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new(status, "unauthorized", "Sign in first: send a bearer token."),
        StatusCodes.Status403Forbidden => new(status, "forbidden", "Your role does not allow this. Ask your coordinator, or your administrator for another role."),
        StatusCodes.Status404NotFound => new(status, "not-found", "There is nothing here. It may have been moved, or it is not yours to see."),
        StatusCodes.Status405MethodNotAllowed => new(status, "method-not-allowed", "This address does not take that kind of request."),
        StatusCodes.Status413PayloadTooLarge => new(status, "too-large", "That is more than can be taken at once: tables may have 10 MB, evidence 25 MB."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "wrong-type", "This address does not take that type of content."),
        StatusCodes.Status428PreconditionRequired => new(status, "precondition-required", "Send If-Match with the ETag of what you read."),
        StatusCodes.Status429TooManyRequests => new(status, "too-many-requests", "Too many requests in a minute. Wait a little, then try again."),
        >= 500 => new(status, "fault", "Something went wrong on our side. Nothing was half saved. Try again; if it stays, tell us when it happened."),
        _ => new(status, "bad-request", "The request could not be read."),
    };

    public ProblemDetails ToProblem()
    {
        var problem = Fields is null
            ? new ProblemDetails { Status = Status, Title = Sentence }
            : new ValidationProblemDetails(Fields) { Status = Status, Title = Sentence };
        problem.Extensions["code"] = Code;
        if (CurrentVersion is { } version)
        {
            problem.Extensions["currentVersion"] = version;
        }

        return problem;
    }

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is { } inner
        && (inner.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal) || inner.Message.Contains("duplicate key", StringComparison.Ordinal));
}

internal static class RefusalServices
{
    public static IServiceCollection AddRefusals(this IServiceCollection services)
    {
        services.AddExceptionHandler<RefusalHandler>();
        services.AddProblemDetails();
        return services;
    }

    /// <summary>Pages get the refusal as a page, the API as problem+json; both whatever made it.</summary>
    public static void UseRefusals(this WebApplication app)
    {
        app.UseWhen(context => ApiSetup.IsApi(context.Request), api => api.UseStatusCodePages(
            context => RefusalHandler.WriteProblemAsync(context.HttpContext, Refusal.Plain(context.HttpContext.Response.StatusCode))));
        app.UseWhen(context => !ApiSetup.IsApi(context.Request), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true));
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = context => Refusal.Of(context.Exception) is not null });
    }
}

internal sealed class RefusalHandler(ILogger<RefusalHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = 499;
            return true;
        }

        var refusal = Refusal.Of(exception) ?? Refusal.Plain(StatusCodes.Status500InternalServerError);
        if (refusal.Status >= 500)
        {
            log.LogError(new EventId(SecurityEvents.Fault, "Fault"), exception, "A fault answered {Method} with {Status}", httpContext.Request.Method, refusal.Status);
        }

        if (ApiSetup.IsApi(httpContext.Request))
        {
            await WriteProblemAsync(httpContext, refusal);
        }
        else
        {
            // The status alone: the page for it is shown by re-execution.
            httpContext.Response.StatusCode = refusal.Status;
        }

        return true;
    }

    public static Task WriteProblemAsync(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        var problem = refusal.ToProblem();
        return context.Response.WriteAsJsonAsync(problem, problem.GetType(), options: null, contentType: "application/problem+json", context.RequestAborted);
    }
}
