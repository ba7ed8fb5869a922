package io.zugang.access.collection;

import io.zugang.access.engine.Permission.CollectionAction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RoleCollections", description = "What a role allows in collections")
record RoleCollectionsResponse(
        UUID roleId,

        @Schema(description = "Types of which it opens every collection, those to come included", examples = "[]")
        List<String> allCollections,

        List<Item> grants) {

    @Schema(name = "RoleCollection", description = "What a role allows in a collection")
    record Item(
            UUID collectionId,
            @Schema(examples = "queue") String type,
            @Schema(examples = "Helpdesk_2nd_Level") String key,
            @Schema(examples = "Helpdesk 2nd level") String name,
            @Schema(examples = "[\"READ\",\"APPEND\"]") List<CollectionAction> actions) {}

    /** Only what is in a known collection is shown. */
    static RoleCollectionsResponse of(
            UUID roleId, List<String> allCollections, List<RoleCollection> grants, List<ResourceCollection> known) {
        var byId = known.stream().collect(Collectors.toMap(ResourceCollection::id, Function.identity()));
        var items = new ArrayList<Item>();
        for (var grant : grants) {
            var collection = byId.get(grant.collectionId());
            if (collection != null) {
                items.add(new Item(
                        collection.id(), collection.type(), collection.key(), collection.name(), grant.actions()));
            }
        }
        return new RoleCollectionsResponse(roleId, allCollections, items);
    }
}
