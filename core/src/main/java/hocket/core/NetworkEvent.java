package hocket.core;

/** What happens among users and channels, as against at the desk. */
public sealed interface NetworkEvent extends Event
        permits UserEvent, ChannelEvent, MessageEvent, OperatorEvent {}
