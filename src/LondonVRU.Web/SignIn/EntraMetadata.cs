using LondonVRU.Application.SignIn;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LondonVRU.Web.SignIn;

/// <summary>Entra's addresses, issuer and keys, as it publishes them. Kept for half a day; keys that are not known yet are asked for at once, but at most
/// once a minute, so that nobody makes this service ask Entra by sending nonsense.</summary>
internal sealed class EntraMetadata(IOptions<EntraSettings> settings, IHttpClientFactory http, RealTime time, ILogger<EntraMetadata> log) : IDisposable
{
    public const string Client = "entra";

    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim one = new(1, 1);
    private OpenIdConnectConfiguration? known;
    private DateTime readAt = DateTime.MinValue;
    private DateTime askedAt = DateTime.MinValue;

    /// <summary>When Entra does not answer, what it said last goes on to hold.</summary>
    /// <exception cref="SignInRefusedException">Entra does not answer, and nothing of it is known.</exception>
    public async Task<OpenIdConnectConfiguration> GetAsync(CancellationToken ct)
    {
        if (known is { } fresh && time.Now < readAt + MaxAge)
        {
            return fresh;
        }

        // The pause holds only where there is something to go on with.
        return (known is null || time.Now >= askedAt + Pause ? await AskAsync(unlessReadSince: time.Now - MaxAge, ct) : null) ?? known
            ?? throw new SignInRefusedException(SignInProblem.Unavailable, "Entra's metadata cannot be read.");
    }

    /// <summary>Asks anew; null if that was done within the last minute, or fails.</summary>
    public async Task<OpenIdConnectConfiguration?> RefreshAsync(CancellationToken ct) =>
        time.Now >= askedAt + Pause ? await AskAsync(unlessReadSince: DateTime.MaxValue, ct) : null;

    public void Dispose() => one.Dispose();

    private async Task<OpenIdConnectConfiguration?> AskAsync(DateTime unlessReadSince, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (readAt > unlessReadSince)
            {
                return known;
            }

            askedAt = time.Now;
            var retriever = new HttpDocumentRetriever(http.CreateClient(Client)) { RequireHttps = settings.Value.Authority.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase) };
            known = await OpenIdConnectConfigurationRetriever.GetAsync(settings.Value.MetadataAddress, retriever, ct);
            readAt = time.Now;
            return known;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning("Entra's metadata could not be read: {Reason}", exception.Message);
            return null;
        }
        finally
        {
            one.Release();
        }
    }
}
