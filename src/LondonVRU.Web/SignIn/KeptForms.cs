using System.Text.Json;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace LondonVRU.Web.SignIn;

/// <summary>What stood in a form.</summary>
/// <param name="Action">Path and query that it was posted to.</param>
/// <param name="Fields">Names and values as they came.</param>
/// <param name="HadFiles">Files are never kept.</param>
internal sealed record KeptFields(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles);

/// <summary>Carries a form over the end of a session: what was typed is kept, encrypted, for the person whose session it was; when they have signed in again,
/// the page shows it once more (<see cref="FormFilling"/>), to be sent by hand.</summary>
internal sealed class KeptForms(IMediator mediator, IDataProtectionProvider protection)
{
    /// <summary>In the address of the page to come back to.</summary>
    public const string Query = "kept";

    private static readonly string[] NeverKept = ["__RequestVerificationToken"];

    /// <summary>Keeps the form of a request that came too late. The address to come back to; null if there is nothing to keep.</summary>
    public async Task<string?> KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || Account.EndedOf(context) is not { } person)
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(field => !NeverKept.Contains(field.Key, StringComparer.Ordinal)).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")).ToList();
        var kept = new KeptFields($"{request.PathBase}{request.Path}{request.QueryString}", fields, form.Files.Count > 0);
        var body = ProtectorOf(person).Protect(JsonSerializer.SerializeToUtf8Bytes(kept));
        if (body.Length > KeptForm.MaxBytes)
        {
            return null;
        }

        var id = await mediator.Send(new KeepForm(person, body), context.RequestAborted);
        return QueryHelpers.AddQueryString(PageOf(request), Query, id.ToString());
    }

    /// <summary>Null if the address names none, or none that is this person's.</summary>
    public async Task<KeptFields?> FindAsync(HttpContext context, Id<Person> me) =>
        Id<KeptForm>.TryParse(context.Request.Query[Query], null, out var id) && await mediator.Send(new GetKeptForm(id), context.RequestAborted) is { } body
            ? JsonSerializer.Deserialize<KeptFields>(ProtectorOf(me).Unprotect(body))
            : null;

    private IDataProtector ProtectorOf(Id<Person> person) => protection.CreateProtector("kept-form", person.ToString());

    /// <summary>The page that the form stood on: the one that sent it, if it is of this site, else the form's own address.</summary>
    private static string PageOf(HttpRequest request)
    {
        if (Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value)
        {
            return Without(from.PathAndQuery, Query);
        }

        return Without($"{request.PathBase}{request.Path}{request.QueryString}", "handler");
    }

    /// <summary>An address without one part of its query.</summary>
    public static string Without(string pathAndQuery, string name)
    {
        var at = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        if (at < 0)
        {
            return pathAndQuery;
        }

        var rest = QueryHelpers.ParseQuery(pathAndQuery[at..]).Where(part => !part.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return QueryHelpers.AddQueryString(pathAndQuery[..at], rest);
    }
}
