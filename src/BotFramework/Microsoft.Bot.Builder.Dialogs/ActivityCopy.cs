using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class ActivityCopy
{
    // A copy of the activity itself; what it refers to is shared. Its properties alone number fifty, so it is copied as a block.
    internal static Activity Of(Activity activity) => (Activity)MemberwiseClone(activity);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object source);
}
