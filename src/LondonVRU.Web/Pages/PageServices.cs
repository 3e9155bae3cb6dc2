using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace LondonVRU.Web.Pages;

internal static class PageServices
{
    /// <summary>Folders of pages that lie under no tenant.</summary>
    private static readonly string[] OutsideTenants = ["/SignIn", "/Invitations", "/Sessions", "/Tokens", "/Messages", "/MyActions", "/Places", "/Errors", "/About", "/Dev"];

    /// <summary>Folders of pages that every tenant has, London too.</summary>
    private static readonly string[] OfEveryTenant = ["/People", "/ApiAccess", "/Administration", "/Letters", "/Webhook"];

    public static IServiceCollection AddPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddRazorPages(pages =>
        {
            pages.Conventions.Add(new RoomConvention());
            foreach (var folder in OfEveryTenant)
            {
                pages.Conventions.AddFolderRouteModelConvention(folder, OpenInBothRooms);
            }

            if (!environment.IsDevelopment())
            {
                // Nothing under /dev exists then, whatever the pages say themselves.
                pages.Conventions.AddFolderRouteModelConvention("/Dev", page => page.Selectors.Clear());
            }

            pages.Conventions.AddFolderApplicationModelConvention("/Errors", page => page.Filters.Add(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute()));
        });
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = environment.IsDevelopment() ? "vru-said" : "__Host-vru-said";
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        return services;
    }

    /// <summary>Gives a page of every tenant two addresses, each for its own kind of tenant: "/people" below a partnership, and "/london/people".</summary>
    private static void OpenInBothRooms(PageRouteModel page)
    {
        foreach (var selector in page.Selectors.ToList())
        {
            var ofLondon = new SelectorModel(selector) { AttributeRouteModel = new(selector.AttributeRouteModel!) };
            ofLondon.AttributeRouteModel.Template = $"london/{selector.AttributeRouteModel!.Template!.TrimStart('/')}";
            ofLondon.EndpointMetadata.Add(new RoomOf(Room.London));
            selector.EndpointMetadata.Add(new RoomOf(Room.Partnership));
            page.Selectors.Add(ofLondon);
        }
    }

    /// <summary>The room of a page is its folder's, unless its addresses say it themselves.</summary>
    private sealed class RoomConvention : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            var path = model.ViewEnginePath;
            if (OfEveryTenant.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
            {
                return;
            }

            var room = path.StartsWith("/London/", StringComparison.Ordinal) ? Room.London
                : OutsideTenants.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)) ? Room.None
                : Room.Partnership;
            model.EndpointMetadata.Add(new RoomOf(room));
        }
    }
}
