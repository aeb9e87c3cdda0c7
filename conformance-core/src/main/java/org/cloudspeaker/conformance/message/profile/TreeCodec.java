package org.cloudspeaker.conformance.message.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.FormatJudgement;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.signature.SignatureInput.SignedMessage;
import org.cloudspeaker.conformance.message.signature.SignatureRule;
import org.cloudspeaker.conformance.message.syntax.MalformedMessageException;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.message.syntax.WireSyntax;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/** Goes from fields to a tree by the body of a profile, from the tree to bytes by its syntax, and back. */
final class TreeCodec implements Codec {
    private final FormatProfile profile;
    private final ZoneId device;

    TreeCodec(FormatProfile profile, ZoneId device) {
        this.profile = profile;
        this.device = device;
    }

    @Override
    public FormatProfile profile() {
        return profile;
    }

    @Override
    public EncodedMessage write(OutgoingMessage draft) {
        MessageFormat format = profile.message(draft.type());
        WireTree tree = new TreeWriter(profile, draft, device).write();
        Map<String, String> headers = new HashMap<>(format.transport().headers());
        Optional<SignatureRule> rule = format.rules().signature();
        WireTree changed =
                rule.map(known -> signed(draft, known, tree, headers)).orElse(tree);
        return new EncodedMessage(
                Payload.of(format.syntax().write(TreeWriter.collapse(format.body(), changed))), headers);
    }

    private WireTree signed(OutgoingMessage draft, SignatureRule rule, WireTree tree, Map<String, String> headers) {
        MessageFormat format = profile.message(draft.type());
        WireTree unsigned = withoutSignature(rule, tree);
        byte[] body = format.syntax().write(TreeWriter.collapse(format.body(), unsigned));
        String right = rule.sign(new SignedMessage(unsigned, requestTree(draft), Payload.of(body)));
        Optional<String> signature = switch (draft.changes().signature()) {
            case RIGHT -> Optional.of(right);
            case MISSING -> Optional.empty();
            case WRONG -> Optional.of(flipped(right));
            case OF_ANOTHER_MESSAGE -> Optional.of(rule.sign(another(unsigned, draft, body)));
        };
        if (rule.at().header()) {
            signature.ifPresent(text -> headers.put(rule.at().name(), text));
            return unsigned;
        }
        return replaced(tree, WireTree.steps(rule.at().name()), signature.map(WireTree::string));
    }

    /** The same message, one digit or letter of whose body is another. */
    private static SignedMessage another(WireTree tree, OutgoingMessage draft, byte[] body) {
        byte[] other = body.clone();
        other[other.length / 2] ^= 1;
        return new SignedMessage(changedText(tree), requestTree(draft), Payload.of(other));
    }

    private static WireTree changedText(WireTree tree) {
        if (tree instanceof WireTree.Mapping mapping) {
            Map<String, WireTree> members = new LinkedHashMap<>();
            mapping.members().forEach((name, value) -> members.put(name, changedText(value)));
            return new WireTree.Mapping(members);
        }
        if (tree instanceof WireTree.Sequence sequence) {
            return new WireTree.Sequence(
                    sequence.items().stream().map(TreeCodec::changedText).toList());
        }
        WireTree.Scalar scalar = (WireTree.Scalar) tree;
        return new WireTree.Scalar(scalar.type(), scalar.text() + "1");
    }

    private static String flipped(String signature) {
        char first = signature.charAt(0);
        return (first == 'A' || first == 'a' ? 'b' : 'a') + signature.substring(1);
    }

    static WireTree withoutSignature(SignatureRule rule, WireTree tree) {
        return rule.at().header()
                ? tree
                : replaced(tree, WireTree.steps(rule.at().name()), Optional.empty());
    }

    private static Optional<WireTree> requestTree(OutgoingMessage draft) {
        return draft.request().flatMap(request -> request.format().tree());
    }

    @Override
    public DecodedMessage read(MessageType type, ReceivedMessage message) {
        Optional<MessageFormat> format = profile.find(type);
        if (format.isEmpty()) {
            return new DecodedMessage(
                    type,
                    Optional.of("no message of the format " + profile.name()),
                    Map.of(),
                    List.of(),
                    List.of(),
                    FormatJudgement.none());
        }
        TreeReader reader = new TreeReader(profile, type, device);
        WireSyntax syntax = format.get().syntax();
        byte[] bytes = message.body().bytes();
        try {
            WireTree tree = syntax.read(bytes);
            if (format.get().body() instanceof BodyNode.BodyObject && !(tree instanceof WireTree.Mapping)) {
                return reader.unreadable("not a JSON object");
            }
            return reader.read(tree, message, requestTree(type, message));
        } catch (MalformedMessageException e) {
            return e.salvaged()
                    .filter(tree -> tree instanceof WireTree.Mapping)
                    .map(tree -> reader.read(tree, message, requestTree(type, message))
                            .withSyntax(e.problem()))
                    .orElseGet(() -> reader.unreadable(e.problem()));
        }
    }

    private Optional<WireTree> requestTree(MessageType answer, ReceivedMessage message) {
        MessageType asked = answer == MessageType.SALE_ANSWER ? MessageType.SALE : MessageType.QUERY;
        return message.request()
                .flatMap(bytes -> profile.find(asked).flatMap(format -> {
                    try {
                        return Optional.of(
                                TreeWriter.expand(format.body(), format.syntax().read(bytes.bytes())));
                    } catch (MalformedMessageException notThisFormat) {
                        return Optional.empty();
                    }
                }));
    }

    /** The tree with this text at a place, or without what stands there. */
    static WireTree replaced(WireTree tree, List<String> steps, Optional<WireTree> value) {
        if (!(tree instanceof WireTree.Mapping mapping) || steps.isEmpty()) {
            if (tree instanceof WireTree.Sequence sequence && !steps.isEmpty()) {
                List<WireTree> items = new ArrayList<>(sequence.items());
                int index = Integer.parseInt(steps.get(0));
                if (index < items.size()) {
                    items.set(
                            index,
                            steps.size() == 1
                                    ? value.orElse(WireTree.string(""))
                                    : replaced(items.get(index), steps.subList(1, steps.size()), value));
                }
                return new WireTree.Sequence(items);
            }
            return tree;
        }
        Map<String, WireTree> members = new LinkedHashMap<>(mapping.members());
        String step = steps.get(0);
        if (steps.size() > 1) {
            WireTree child = members.get(step);
            if (child != null) {
                members.put(step, replaced(child, steps.subList(1, steps.size()), value));
            }
        } else if (value.isPresent()) {
            members.put(step, value.get());
        } else {
            members.remove(step);
        }
        return new WireTree.Mapping(members);
    }
}
