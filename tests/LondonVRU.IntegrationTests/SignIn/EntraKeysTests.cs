using LondonVRU.Domain.People;
using LondonVRU.Web.SignIn;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>Keys that change, and a provider that is not there.</summary>
public sealed class EntraKeysTests(SignInScene scene) : IClassFixture<SignInScene>
{
    [Fact]
    public async Task A_new_key_is_found_at_the_first_sign_in_but_unknown_ones_are_not_asked_for_again_and_again()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        var browser = await scene.SignInAsync(account);
        Assert.Equal("/lewisham", browser.Address.PathAndQuery);

        scene.Time.Advance(EntraMetadata.Pause);
        await scene.Provider.OrderAsync(new { newKey = true, payload = IdentityProvider.Claims(SignInScene.Council, account) });
        await browser.GoAsync("/sign-in/organisation");
        Assert.Equal("/lewisham", browser.Address.PathAndQuery);

        // Within the same minute the service does not ask once more.
        await scene.Provider.OrderAsync(new { newKey = true, payload = IdentityProvider.Claims(SignInScene.Council, account) });
        await browser.GoAsync("/sign-in/organisation");
        Assert.Equal("/sign-in/problem/not-accepted", browser.Address.PathAndQuery);

        scene.Time.Advance(EntraMetadata.Pause);
        await browser.GoAsync("/sign-in/organisation");
        Assert.Equal("/lewisham", browser.Address.PathAndQuery);

        scene.Time.Advance(EntraMetadata.Pause);
        await scene.Provider.OrderAsync(new { newKey = true, hidesKey = true, payload = IdentityProvider.Claims(SignInScene.Council, account) });
        await browser.GoAsync("/sign-in/organisation");
        Assert.Equal("/sign-in/problem/not-accepted", browser.Address.PathAndQuery);
    }

    [Fact]
    public async Task While_the_provider_is_down_sign_in_says_so_and_whoever_is_in_stays_in()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        var inside = await scene.SignInAsync(account);
        await scene.Provider.OrderAsync(new { isDown = true });
        await using var stranger = new Fresh(scene.Provider);
        await stranger.Vru.InitializeAsync();
        var outside = stranger.Vru.Stranger();

        await outside.GoAsync("/sign-in/organisation");
        await inside.GoAsync("/lewisham/plans");

        Assert.Equal((System.Net.HttpStatusCode.ServiceUnavailable, "/sign-in/problem/unavailable"), (outside.Status, outside.Address.PathAndQuery));
        Assert.Equal("/lewisham/plans", inside.Address.PathAndQuery);
    }

    /// <summary>A service that has never spoken with the provider.</summary>
    private sealed class Fresh(IdentityProvider provider) : IAsyncDisposable
    {
        public Vru Vru { get; } = new()
        {
            Settings = [$"--LondonVRU:SignIn:Authority={provider.Address}", $"--LondonVRU:SignIn:ClientId={SignInScene.ClientId}", "--LondonVRU:SignIn:ClientSecret=a secret"],
        };

        public async ValueTask DisposeAsync() => await Vru.DisposeAsync();
    }
}
